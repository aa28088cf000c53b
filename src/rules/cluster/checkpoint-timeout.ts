import { text } from '../../blocks/blocks.ts';
import type { Job } from '../../cluster/cluster.ts';
import { historyPath, lastCompleted } from '../measured/checkpoints.ts';
import { isSettled } from '../measured/load.ts';
import { duration, name } from '../measured/phrases.ts';
import { answer } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** Checkpoints that complete, and take so long that with a little more load they would expire. */
export const checkpointTimeout = rule({
  id: 'cluster-checkpoint-timeout',
  needs: 'cluster',
  finds: {
    'checkpoint-timeout-near': sentence<{
      job: string;
      took: number;
      timeout: number;
      near: number;
      last: number;
    }>({
      en: (facts) =>
        text`Make checkpoints of ${name(facts.job)} faster, or raise ${name('execution.checkpointing.timeout')}: ${facts.near} of the last ${facts.last} took more than half of its ${duration(facts.timeout)}, up to ${duration(facts.took)}; with more load they expire.`,
      zh: (facts) =>
        text`让 ${name(facts.job)} 的 checkpoint 快一些，或调大 ${name('execution.checkpointing.timeout')}：最近 ${facts.last} 次里有 ${facts.near} 次超过了超时时间 ${duration(facts.timeout)} 的一半，最长 ${duration(facts.took)}，负载再高就会超时。`,
    }),
  },
  unless: {
    'checkpoint-timeout-near': {
      en: 'Not so, if they were slow for a while only, as while the job caught up.',
      zh: '如果只是一时变慢（比如在追数），就不用改。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) => {
      const near = nearTimeout(job);
      if (near === null) return [];
      const { newest, ...facts } = near;
      return [
        found('checkpoint-timeout-near', {
          severity: 'notice',
          shows: 'symptom',
          facts: { job: job.name, ...facts },
          seen: [
            answer(historyPath(job), job.name, { timeout: facts.timeout, end_to_end_duration: facts.took }),
          ],
          count: facts.near,
          firstAt: newest,
          lastAt: cluster.at,
          about: { job: job.id },
        }),
      ];
    }),
});

/** Services that run Flink ask for a timeout of twice what checkpoints take; one slow checkpoint is an accident. */
const share = 0.5;
const series = 2;

function nearTimeout(job: Job) {
  const timeout = job.checkpointing?.timeout ?? null;
  if (timeout === null || timeout === 0 || job.batch || !isSettled(job)) return null;
  const last = lastCompleted(job, 10);
  const near = last.filter(({ duration }) => (duration ?? 0) > share * timeout);
  // What is over is no reason to change anything.
  if (near.length < series || !near.includes(last[0]!)) return null;
  const took = Math.max(...near.map(({ duration }) => duration!));
  return { took, timeout, near: near.length, last: last.length, newest: near[0]!.triggeredAt };
}
