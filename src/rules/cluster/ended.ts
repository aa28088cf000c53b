import { text } from '../../blocks/blocks.ts';
import { pathOf } from '../../cluster/endpoints.ts';
import { name } from '../measured/phrases.ts';
import { answer, seenInAllRounds } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** A job that ended while it was read: one that failed is another finding. */
export const ended = rule({
  id: 'cluster-ended',
  needs: 'cluster',
  finds: {
    'job-ended-while-read': sentence<{ job: string; state: string }>({
      en: (facts) =>
        text`${name(facts.job)} ended while it was read (${facts.state}): its load, checkpoints and watermarks are not judged.`,
      zh: (facts) =>
        text`${name(facts.job)} 在读取过程中结束了（${facts.state}）：负载、checkpoint 和 watermark 都没有判断。`,
    }),
  },
  unless: {
    'job-ended-while-read': {
      en: 'Nothing to do, if it was to end: a batch job, or a stop with a savepoint.',
      zh: '如果本来就该结束（批作业，或带 savepoint 停止），不用处理。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs
      .filter((job) => job.ended === 'while-read' && job.state !== 'FAILED')
      .map((job) => {
        const { id, name: of, state, since } = job;
        const sight = seenInAllRounds({
          severity: 'notice',
          shows: 'benign',
          facts: { job: of, state },
          seen: [
            answer(pathOf('/jobs/:job', { job: id }), of, {
              state,
              since: new Date(since ?? cluster.at ?? 0).toISOString(),
            }),
          ],
          about: { job: id },
          at: since ?? cluster.at,
          rounds: 1,
        });
        return found('job-ended-while-read', sight);
      }),
});
