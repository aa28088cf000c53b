import { text } from '../../blocks/blocks.ts';
import type { Cluster, Job, Vertex } from '../../cluster/cluster.ts';
import { attributionOf } from '../measured/attribution.ts';
import { above, lagsOf } from '../measured/graph.ts';
import { duration, en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds, vertexPath } from '../measured/shown.ts';
import { rule, type Seen, sentence } from '../rule.ts';

type Lag = Rounds & {
  source: string;
  pending: number;
  /** What the source reads in a second. */
  reads: number;
};

const count = (records: number) => records.toLocaleString('en-US');

/** Records that wait to be read, and grow or shrink from round to round. */
export const sourceLag = rule({
  id: 'cluster-source-lag',
  needs: 'cluster',
  finds: {
    'source-lag-grows': sentence<Lag & { perSecond: number; by: string }>({
      en: (facts) =>
        text`${facts.by === '' ? text`Read faster in ${name(facts.source)}` : text`Relieve ${name(facts.by)}`}: ${count(facts.pending)} records wait to be read by ${name(facts.source)} at ${en.rate(facts.reads)}, and ${en.rate(facts.perSecond)} more come than go (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`${facts.by === '' ? '提高读取速度' : text`先解决 ${name(facts.by)}`}：${name(facts.source)} 积压 ${count(facts.pending)} 条，读取${zh.rate(facts.reads)}，积压${zh.rate(facts.perSecond)}地增长（${zh.rounds(facts)}）。`,
    }),
    'source-catches-up': sentence<Lag & { left: number }>({
      en: (facts) =>
        text`${name(facts.source)} catches up: ${count(facts.pending)} records wait, and at this pace none in ${duration(facts.left)} (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`${name(facts.source)} 正在追数：还积压 ${count(facts.pending)} 条，按现在的速度还要 ${duration(facts.left)}（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'source-lag-grows': {
      en: 'Not so, if it has shrunk again in ten minutes: then it was a peak of the input.',
      zh: '如果十分钟内又降下来，就只是输入的一个高峰。',
    },
    'source-catches-up': {
      en: 'Not so, if the number of waiting records rises again: then the job is too slow.',
      zh: '如果积压又涨起来，就是处理能力不够。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) =>
      lagsOf(job).map(({ source, pending, perSecond, reads }): Seen => {
        const rounds = source.rounds.length;
        const facts: Lag = { rounds, source: source.name, pending: pending.at(-1)!, reads };
        const sight = <F extends Lag>(all: F, severity: 'warning' | 'notice') =>
          seenInAllRounds({
            severity,
            shows: 'symptom',
            facts: all,
            seen: [
              answer(vertexPath(job, source, 'metrics'), source.name, {
                pendingRecords: pending.join(' -> '),
              }),
            ],
            about: { job: job.id, vertex: source.id },
            at: cluster.at,
            rounds,
          });
        return perSecond > 0
          ? found(
              'source-lag-grows',
              sight({ ...facts, perSecond, by: holder(job, source, cluster) }, 'warning'),
            )
          : found(
              'source-catches-up',
              sight({ ...facts, left: (facts.pending * 1000) / -perSecond }, 'notice'),
            );
      }),
    ),
});

/** Who holds a source back: itself, or what it feeds. */
function holder(job: Job, source: Vertex, cluster: Cluster): string {
  const { culprits = [] } = attributionOf(job, cluster) ?? {};
  const by = culprits.find(({ vertex }) => vertex === source || above(vertex).has(source));
  return by?.vertex.name ?? '';
}
