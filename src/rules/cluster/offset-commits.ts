import { text } from '../../blocks/blocks.ts';
import type { Vertex } from '../../cluster/cluster.ts';
import { name } from '../measured/phrases.ts';
import { answer, seenInAllRounds, vertexPath } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** Fewer may be those of a consumer group whose coordinator is just being made. Measured: one at the start of each healthy job. */
const goesOn = 3;

/** A Kafka source that cannot commit its offsets: with checkpoints that complete, often the only sign that a broker is gone. */
export const offsetCommits = rule({
  id: 'cluster-offset-commits',
  needs: 'cluster',
  finds: {
    'offset-commits-fail': sentence<{ vertex: string; before: number; failed: number }>({
      en: (facts) =>
        text`See whether ${name(facts.vertex)} reaches its brokers: commits of offsets that failed went from ${facts.before} to ${facts.failed} between the rounds, and none succeeded.`,
      zh: (facts) =>
        text`检查 ${name(facts.vertex)} 能否连上 broker：取数期间失败的 offset 提交从 ${facts.before} 次涨到 ${facts.failed} 次，没有一次成功。`,
    }),
  },
  unless: {
    'offset-commits-fail': {
      en: 'Not so, if commitsSucceeded rises with the next checkpoint.',
      zh: '如果下一次 checkpoint 后 commitsSucceeded 上涨就不是。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) =>
      job.vertices.flatMap((vertex) => {
        const [before = 0, failed = 0] = firstAndLast(vertex, 'commitsFailed');
        const [was = 0, succeeded = 0] = firstAndLast(vertex, 'commitsSucceeded');
        if (failed <= before || failed < goesOn || succeeded > was) return [];
        return [
          found(
            'offset-commits-fail',
            seenInAllRounds({
              severity: 'warning',
              shows: 'cause',
              facts: { vertex: vertex.name, before, failed },
              seen: [
                answer(vertexPath(job, vertex, 'subtasks/metrics'), vertex.name, {
                  commitsFailed: failed,
                  commitsSucceeded: succeeded,
                }),
              ],
              about: { job: job.id, vertex: vertex.id },
              at: cluster.at,
              rounds: vertex.rounds.length,
            }),
          ),
        ];
      }),
    ),
});

/** The most of all subtasks, of the operator that has the metric. */
function firstAndLast({ rounds }: Vertex, metric: string): number[] {
  const values = rounds.flatMap(({ metrics }) => {
    const of = [...metrics].filter(([id]) => id.endsWith(`.${metric}`)).map(([, { most }]) => most ?? 0);
    return of.length === 0 ? [] : [Math.max(...of)];
  });
  return values.length === 0 ? [] : [values[0]!, values.at(-1)!];
}
