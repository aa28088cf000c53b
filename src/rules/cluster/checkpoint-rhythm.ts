import { text } from '../../blocks/blocks.ts';
import type { Cluster, Job } from '../../cluster/cluster.ts';
import { historyPath, lastCompleted, periodic } from '../measured/checkpoints.ts';
import { isSettled } from '../measured/load.ts';
import { duration } from '../measured/phrases.ts';
import { answer } from '../measured/shown.ts';
import { rule, type Seen, sentence } from '../rule.ts';

/** When checkpoints are taken: all the time, or not any more. */
export const checkpointRhythm = rule({
  id: 'cluster-checkpoint-rhythm',
  needs: 'cluster',
  finds: {
    'checkpoints-not-triggered': sentence<{ since: number; interval: number; triggered: number }>({
      en: (facts) =>
        text`Find out why no checkpoint is triggered: the job runs, one is due every ${duration(facts.interval)}, and ${facts.triggered === 0 ? `none has been triggered in ${duration(facts.since)}` : `the last one was triggered ${duration(facts.since)} ago`}.`,
      zh: (facts) =>
        text`查为什么不触发 checkpoint：作业在运行，间隔是 ${duration(facts.interval)}，但已经 ${duration(facts.since)} ${facts.triggered === 0 ? '一次都没有触发' : '没有再触发'}。`,
    }),
    'checkpoints-back-to-back': sentence<{ took: number; interval: number; share: number }>({
      en: (facts) =>
        text`Set a pause between checkpoints, or a longer interval: one takes ${duration(facts.took)} with an interval of ${duration(facts.interval)}, and ${facts.share} % of the time a checkpoint is in progress.`,
      zh: (facts) =>
        text`加大 checkpoint 间隔或设置最小间隔：一次要 ${duration(facts.took)}，间隔是 ${duration(facts.interval)}，${facts.share} % 的时间都在做 checkpoint。`,
    }),
  },
  unless: {
    'checkpoints-not-triggered': {
      en: 'Not so, if a source says that it works off a backlog: then an interval of its own counts.',
      zh: '如果 source 正在处理积压，用的是另一个间隔。',
    },
    'checkpoints-back-to-back': {
      en: 'Not so, if the duration falls well below the interval once the load is usual again.',
      zh: '如果负载恢复正常后耗时远小于间隔，就不用改。',
    },
  },
  sameAs: { 'checkpoints-back-to-back': 'checkpoints-without-pause' },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job): Seen[] => {
      const interval = job.checkpointing?.interval ?? null;
      if (interval === null || job.batch || !isSettled(job) || !job.checkpoints) return [];
      const triggered = lastTriggered(job);
      const since = sinceOf(job, cluster);
      const common = { count: 1, firstAt: triggered, lastAt: cluster.at, about: { job: job.id } };
      const shows = 'symptom' as const;
      if (since !== null && since > Math.max(silence, missed * interval))
        return [
          found('checkpoints-not-triggered', {
            ...common,
            severity: 'warning',
            shows,
            facts: { since, interval, triggered: periodic(job).length },
            seen: [
              answer(historyPath(job), job.name, {
                interval,
                trigger_timestamp: triggered,
                ...job.checkpoints.counts,
              }),
            ],
          }),
        ];
      const busy = busyShare(job);
      if (busy === null || busy.share < always || busy.took < interval) return [];
      const facts = { took: busy.took, interval, share: Math.round(busy.share * 100) };
      return [
        found('checkpoints-back-to-back', {
          ...common,
          severity: 'notice',
          shows,
          facts,
          seen: [
            answer(historyPath(job), job.name, { interval, end_to_end_duration: Math.round(busy.took) }),
          ],
        }),
      ];
    }),
});

/** So many intervals without a checkpoint are no accident, if they are as long as this: milliseconds. An engineering rule. */
const missed = 5;
const silence = 120_000;
/** A share of time with a checkpoint in progress, of at least so many that completed. */
const always = 0.9;
const least = 3;

/** A savepoint is one as well: while it is taken nothing else is. */
const lastTriggered = ({ checkpoints }: Job) =>
  Math.max(0, ...checkpoints!.history.map(({ triggeredAt }) => triggeredAt ?? 0)) || null;

/** For how long nothing has been triggered; null where something is in progress, or may wait for its turn. */
function sinceOf(job: Job, { at }: Cluster): number | null {
  const isOpen = job.checkpoints!.history.some(({ state }) => state === 'IN_PROGRESS');
  // Sources that are done, and what a task waits for before it runs, keep the coordinator from it.
  if (at === null || isOpen || job.vertices.some(({ state }) => state !== 'RUNNING')) return null;
  const started = Math.max(lastTriggered(job) ?? 0, job.since ?? at);
  return at - started - (job.checkpointing?.minPause ?? 0);
}

/** The share of time between the last ones in which one was in progress, and what one took. */
function busyShare(job: Job): { share: number; took: number } | null {
  const completed = lastCompleted(job, 10);
  if (completed.length < least) return null;
  const [newest, oldest] = [completed[0]!, completed.at(-1)!];
  const ended = (newest.triggeredAt ?? 0) + (newest.duration ?? 0);
  const took = completed.reduce((total, one) => total + (one.duration ?? 0), 0);
  const passed = ended - (oldest.triggeredAt ?? 0);
  return passed <= 0 ? null : { share: Math.min(1, took / passed), took: took / completed.length };
}
