import { text } from '../../blocks/blocks.ts';
import type { Job, Vertex } from '../../cluster/cluster.ts';
import { en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds, vertexPath } from '../measured/shown.ts';
import { recordsBetween } from '../measured/watermarks.ts';
import { rule, sentence } from '../rule.ts';

type Late = Rounds & { vertex: string; total: number };

/** Records that came too late for their window, and were dropped. */
export const lateRecords = rule({
  id: 'cluster-late-records',
  needs: 'cluster',
  finds: {
    'late-records-dropped': sentence<Late & { perSecond: number; share: number }>({
      en: (facts) =>
        text`Give ${name(facts.vertex)} more time for late records: it drops ${en.rate(facts.perSecond)}, ${facts.share} % of its input, ${facts.total} so far (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`${name(facts.vertex)} 在丢弃迟到数据，放宽乱序等待：${zh.rate(facts.perSecond)}，占输入的 ${facts.share} %，累计 ${facts.total} 条（${zh.rounds(facts)}）。`,
    }),
    'late-records-were-dropped': sentence<Late & { stands: boolean }>({
      en: (facts) =>
        text`${name(facts.vertex)} has dropped ${facts.total} late records; ${facts.stands ? 'the count stands still now' : 'these readings do not tell whether it still rises'}.`,
      zh: (facts) =>
        text`${name(facts.vertex)} 丢弃过 ${facts.total} 条迟到数据，${facts.stands ? '目前没有再增加' : '从这几次读数看不出是否还在涨'}。`,
    }),
  },
  unless: {
    'late-records-dropped': {
      en: 'Not so, if the count stops after a start or a catch-up: then old records came once.',
      zh: '如果启动或追数之后不再增加，就只是一次性的旧数据。',
    },
    'late-records-were-dropped': {
      en: 'Not so, if the count rises over the next minutes: then records are lost all the time.',
      zh: '如果接下来几分钟还在涨，就是一直在丢。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) =>
      job.vertices.flatMap((vertex) => {
        const totals = droppedIn(vertex);
        const told = totals.filter((_, round) => round === 0 || isFetchedAnew(vertex, round));
        const total = totals.at(-1) ?? 0;
        if (total < 1) return [];
        const facts: Late = { rounds: vertex.rounds.length, vertex: vertex.name, total };
        const sight = <F extends Late>(all: F, severity: 'warning' | 'notice') =>
          seenInAllRounds({
            severity,
            shows: 'cause',
            facts: all,
            seen: [droppedAnswer(job, vertex, totals)],
            about: { job: job.id, vertex: vertex.id },
            at: cluster.at,
            rounds: vertex.rounds.length,
          });
        const rises = told.length > 1 && told.every((now, at) => at === 0 || now > told[at - 1]!);
        const stands = told.length > 1 && told.at(-1) === told.at(-2);
        if (!rises) return [found('late-records-were-dropped', sight({ ...facts, stands }, 'notice'))];
        const dropped = total - totals[0]!;
        const seconds = ((vertex.rounds.at(-1)!.at ?? 0) - (vertex.rounds[0]!.at ?? 0)) / 1000;
        const share = (dropped * 100) / Math.max(dropped, recordsBetween(vertex));
        const all = {
          ...facts,
          perSecond: seconds > 0 ? dropped / seconds : 0,
          share: Math.round(share * 10) / 10,
        };
        return [found('late-records-dropped', sight(all, share >= much ? 'warning' : 'notice'))];
      }),
    ),
});

/** Percent of the input: less does not show in any total. An engineering rule, not one of Flink. */
const much = 0.1;

/** All that the operators of a vertex have dropped, in each round; the metric is told as a mean of the subtasks. */
function droppedIn({ rounds, parallelism }: Vertex): number[] {
  return rounds.map(({ metrics }) => {
    const counts = [...metrics].filter(([id]) => /NumLateRecordsDropped$/i.test(id));
    return Math.round(counts.reduce((total, [, { mean }]) => total + (mean ?? 0) * parallelism, 0));
  });
}

/**
 * Whether the numbers of a round are newer than those of the one before: Flink fetches them each ten seconds
 * (metrics.fetcher.update-interval), and later on a busy machine; two rounds may hold the same.
 */
function isFetchedAnew({ rounds }: Vertex, round: number): boolean {
  const [before, now] = [rounds[round - 1]!, rounds[round]!];
  return [...now.metrics].some(([id, { mean }]) => mean !== before.metrics.get(id)?.mean);
}

const droppedAnswer = (job: Job, vertex: Vertex, totals: number[]) =>
  answer(vertexPath(job, vertex, 'subtasks/metrics'), vertex.name, {
    numLateRecordsDropped: totals.join(' -> '),
  });
