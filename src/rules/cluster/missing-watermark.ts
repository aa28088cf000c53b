import { text } from '../../blocks/blocks.ts';
import type { Job, Vertex } from '../../cluster/cluster.ts';
import { above, isSource } from '../measured/graph.ts';
import { inputRates, isSettled, sum } from '../measured/load.ts';
import { en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds, vertexPath } from '../measured/shown.ts';
import { isNone, recordsBetween, sourceSubtasks, standingWatermark } from '../measured/watermarks.ts';
import { rule, sentence } from '../rule.ts';

/** A window that waits for event time, and has never had a watermark. */
export const missingWatermark = rule({
  id: 'cluster-missing-watermark',
  needs: 'cluster',
  finds: {
    'watermark-never-came': sentence<Rounds & { vertex: string; perSecond: number }>({
      en: (facts) =>
        text`Check that the sources of ${name(facts.vertex)} make watermarks: it gets ${en.rate(facts.perSecond)} and has never had one, so its windows do not fire (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`检查 ${name(facts.vertex)} 的 source 有没有生成 watermark：收到${zh.rate(facts.perSecond)}，却从来没有过 watermark，窗口不会触发（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'watermark-never-came': {
      en: 'Not so, if a watermark comes once each subtask of the sources has had its first record.',
      zh: '如果每个 source subtask 收到第一条数据后 watermark 就出现，就只是还没开始。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.filter(isReady).flatMap((job) =>
      // What stands below the first waits for it.
      job.vertices
        .filter(hasNone)
        .slice(0, 1)
        .map((vertex) =>
          found(
            'watermark-never-came',
            seenInAllRounds({
              severity: 'warning',
              shows: 'cause',
              facts: {
                rounds: vertex.rounds.length,
                vertex: vertex.name,
                perSecond: sum(inputRates(vertex).values()),
              },
              seen: [
                answer(vertexPath(job, vertex, 'watermarks'), vertex.name, {
                  watermark: '-9223372036854775808',
                  records: recordsBetween(vertex),
                }),
              ],
              about: { job: job.id, vertex: vertex.id },
              at: cluster.at,
              rounds: vertex.rounds.length,
            }),
          ),
        ),
    ),
});

/**
 * The default names of windows of event time; of one with a name of its own nobody knows which time it is of. In SQL an
 * aggregation over windows is split into a local and a global part for event time alone.
 */
const surely =
  /(?:Tumbling|Sliding)EventTimeWindows|EventTimeSessionWindows|EventTimeTrigger|GlobalWindowAggregate\[/;

const isReady = (job: Job) => !job.batch && isSettled(job);

function hasNone(vertex: Vertex): boolean {
  if (!surely.test(vertex.name) || vertex.rounds.length < 2) return false;
  const standing = standingWatermark(vertex);
  if (standing === null || !isNone(standing) || recordsBetween(vertex) <= 0) return false;
  // Where another source has watermarks, one that has none keeps them back: another finding.
  const sources = [...above(vertex)].filter(isSource).flatMap(sourceSubtasks);
  return sources.every(({ watermarks }) => isNone(watermarks.at(-1)!));
}
