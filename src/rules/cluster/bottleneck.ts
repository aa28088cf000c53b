import { text } from '../../blocks/blocks.ts';
import type { Cluster, Vertex } from '../../cluster/cluster.ts';
import { type Culprit, culpritsOf } from '../measured/attribution.ts';
import { inputRates, outputRates, sum } from '../measured/load.ts';
import { en, name, type Rounds, zh } from '../measured/phrases.ts';
import { shownByCulprit } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** Of a vertex that works all the time: what it does for how many, and who waits for it. */
type Saturated = Rounds & {
  vertex: string;
  hot: number;
  parallelism: number;
  perSecond: number;
  /** Empty for a source. */
  waiting: string;
  works: 'computes' | 'waits' | null;
};

const saturatedEn = (facts: Saturated, whatToDo: string) =>
  text`${whatToDo} ${name(facts.vertex)}: ${facts.hot} of ${facts.parallelism} subtasks are busy all the time at ${en.rate(facts.perSecond)}${enWorks(facts)}${facts.waiting === '' ? '' : text`, and ${name(facts.waiting)} waits for it`} (${en.rounds(facts)}).`;

const enWorks = ({ works }: Saturated) =>
  works === null
    ? ''
    : works === 'computes'
      ? ', using the CPU'
      : ', hardly using the CPU: it waits for something';

const saturatedZh = (facts: Saturated, whatToDo: string) =>
  text`${whatToDo} ${name(facts.vertex)}：${facts.parallelism} 个 subtask 里有 ${facts.hot} 个一直忙，合计${zh.rate(facts.perSecond)}${zhWorks(facts)}${facts.waiting === '' ? '' : text`，上游 ${name(facts.waiting)} 被它反压`}（${zh.rounds(facts)}）。`;

const zhWorks = ({ works }: Saturated) =>
  works === null ? '' : works === 'computes' ? '，CPU 在计算' : '，几乎不用 CPU，在等外部';

const refuted = {
  en: 'Not so, if a vertex below it is backpressured as well, or if the busy share falls while the input stays the same.',
  zh: '如果它的下游也有反压，或者输入不变而 busy 降下来，就不是它。',
};

/** The vertex that a job waits for, by the edges of its graph. */
export const bottleneck = rule({
  id: 'cluster-bottleneck',
  needs: 'cluster',
  finds: {
    'sink-saturated': sentence<Saturated>({
      en: (facts) => saturatedEn(facts, 'Relieve the sink'),
      zh: (facts) => saturatedZh(facts, '瓶颈是 sink'),
    }),
    'operator-saturated': sentence<Saturated>({
      en: (facts) => saturatedEn(facts, 'Speed up'),
      zh: (facts) => saturatedZh(facts, '瓶颈是'),
    }),
    'chain-saturated': sentence<Saturated>({
      en: (facts) => saturatedEn(facts, 'Find the slow operator in the chain'),
      zh: (facts) => saturatedZh(facts, '瓶颈在这条算子链里，先找出是哪个算子：'),
    }),
    'source-saturated': sentence<Saturated>({
      en: (facts) => saturatedEn(facts, 'Raise the limit of the source'),
      zh: (facts) => saturatedZh(facts, '瓶颈是 source'),
    }),
  },
  unless: {
    'sink-saturated': refuted,
    'operator-saturated': refuted,
    'chain-saturated': refuted,
    'source-saturated': {
      en: 'Not so, if nothing waits to be read: then the source is busy, and fast enough.',
      zh: '如果没有积压，source 只是忙，并不慢。',
    },
  },
  judge: (cluster, found) =>
    culpritsOf(cluster)
      .filter(({ culprit: { kind } }) => kind === 'all-subtasks' || kind === 'few-subtasks')
      .map(({ job, culprit }) =>
        found(
          placeOf(culprit.vertex),
          shownByCulprit(cluster, job, culprit, saturatedFacts(cluster, culprit)),
        ),
      ),
});

/**
 * Where in the graph a vertex stands: the last one is the sink, and of a chain nobody knows which operator is slow, unless all of them are
 * the sink's.
 */
function placeOf({ name: chain, inputs, outputs }: Vertex) {
  if (inputs.length === 0) return 'source-saturated' as const;
  if (outputs.length > 0) return 'operator-saturated' as const;
  const operators = chain.split(' -> ');
  if (operators.every(isOfSink)) return 'sink-saturated' as const;
  return operators.length > 1 ? ('chain-saturated' as const) : ('operator-saturated' as const);
}

/** A sink is planned as a writer and, where it commits, a committer (SinkTransformationTranslator). */
const isOfSink = (operator: string) => /sink|: (?:Writer|(?:Global )?Committer)$/i.test(operator);

function saturatedFacts({ rounds }: Cluster, { vertex, hot, holdsBack, works }: Culprit): Saturated {
  const rates = vertex.inputs.length === 0 ? outputRates(vertex) : inputRates(vertex);
  return {
    rounds: Math.min(rounds, vertex.rounds.length),
    vertex: vertex.name,
    hot: hot.length,
    parallelism: vertex.parallelism,
    perSecond: sum(rates.values()),
    waiting: holdsBack[0]?.name ?? '',
    works,
  };
}
