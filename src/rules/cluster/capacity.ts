import { text } from '../../blocks/blocks.ts';
import type { Job } from '../../cluster/cluster.ts';
import { attributionOf, type Culprit, gcMatters } from '../measured/attribution.ts';
import { above, lagsOf } from '../measured/graph.ts';
import { inputRates, outputRates, sum } from '../measured/load.ts';
import { en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, shownByCulprit, vertexPath } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/**
 * What parallelism the input needs, by the formulas of the operator's autoscaler (ScalingMetrics, ScalingMetricEvaluator, JobVertexScaler):
 * a vertex can do its rate divided by its busy share; a source has to read its rate and what its lag grows by; and a vertex
 * is to be busy for 70 % of the time (job.autoscaler.utilization.target). Only where the lag grows it is known what the input needs.
 */
export const capacity = rule({
  id: 'cluster-capacity',
  needs: 'cluster',
  finds: {
    /** `can` and `needed`: records a second of all subtasks. */
    'parallelism-too-small': sentence<
      Rounds & {
        vertex: string;
        parallelism: number;
        can: number;
        needed: number;
        wanted: number;
        most: number | null;
      }
    >({
      en: (facts) =>
        text`Give ${name(facts.vertex)} a parallelism of about ${facts.wanted}: with ${facts.parallelism} it can do ${en.rate(facts.can)}, and the input needs ${en.rate(facts.needed)} (${en.rounds(facts)})${facts.most !== null && facts.wanted > facts.most ? `; its maximum parallelism is ${facts.most}` : ''}.`,
      zh: (facts) =>
        text`把 ${name(facts.vertex)} 的并行度调到 ${facts.wanted} 左右：现在 ${facts.parallelism}，最多处理${zh.rate(facts.can)}，输入需要${zh.rate(facts.needed)}（${zh.rounds(facts)}）${facts.most !== null && facts.wanted > facts.most ? `；它的最大并行度是 ${facts.most}` : ''}。`,
    }),
  },
  unless: {
    'parallelism-too-small': {
      en: 'Not so, if more subtasks wait for the same outside system: then that is the limit, and more of them change nothing.',
      zh: '如果加了 subtask 也是在等同一个外部系统，瓶颈就在那边，加并行度没有用。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) =>
      (attributionOf(job, cluster)?.culprits ?? []).flatMap((culprit) => {
        const needs = needsOf(job, culprit);
        if (!needs) return [];
        const { vertex } = culprit;
        const facts = {
          rounds: vertex.rounds.length,
          vertex: vertex.name,
          parallelism: vertex.parallelism,
          most: vertex.maxParallelism,
          ...needs.facts,
        };
        const sight = shownByCulprit(cluster, job, culprit, facts);
        const lag = answer(vertexPath(job, needs.source, 'metrics'), needs.source.name, {
          pendingRecords: needs.pending.join(' -> '),
        });
        const seen = [...sight.seen.slice(0, 1), lag];
        return [found('parallelism-too-small', { ...sight, severity: 'notice', shows: 'symptom', seen })];
      }),
    ),
});

/** `job.autoscaler.utilization.target` */
const target = 0.7;

/** What a vertex whose subtasks are all busy can do and needs; null where the numbers do not tell. */
function needsOf(job: Job, culprit: Culprit) {
  const { vertex, kind } = culprit;
  if (kind !== 'all-subtasks' || gcMatters(culprit)) return null;
  const lag = lagsOf(job).find(({ source }) => source === vertex || above(vertex).has(source));
  const rates = vertex.inputs.length === 0 ? outputRates(vertex) : inputRates(vertex);
  const busy = (vertex.rounds.at(-1)?.subtasks ?? []).flatMap((subtask) => subtask.busy ?? []);
  const rate = sum(rates.values());
  if (!lag || lag.perSecond <= 0 || rates.size === 0 || busy.length === 0 || rate <= 0) return null;
  const can = rate / Math.max(...busy);
  const needed = (rate * (lag.reads + lag.perSecond)) / lag.reads;
  const wanted = Math.ceil((vertex.parallelism * needed) / (can * target));
  return { source: lag.source, pending: lag.pending, facts: { can, needed, wanted } };
}
