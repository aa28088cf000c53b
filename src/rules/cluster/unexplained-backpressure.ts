import { text } from '../../blocks/blocks.ts';
import { attributionOf } from '../measured/attribution.ts';
import { en, name, type Rounds, zh } from '../measured/phrases.ts';
import { loadAnswer, seenInAllRounds } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** A vertex that is held back although nothing it feeds is busy. */
export const unexplainedBackpressure = rule({
  id: 'cluster-unexplained-backpressure',
  needs: 'cluster',
  finds: {
    'backpressure-without-busy-task': sentence<Rounds & { vertex: string; below: string }>({
      en: (facts) =>
        text`${name(facts.vertex)} is backpressured though what it feeds, ${name(facts.below)}, is idle: look at barrier alignment and the network, not at an operator (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`${name(facts.vertex)} 有反压，下游 ${name(facts.below)} 却是空闲的：看 barrier 对齐和网络，不是算子慢（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'backpressure-without-busy-task': {
      en: 'Not so, if the vertex below turns busy in other rounds: then the load comes in bursts.',
      zh: '如果下游在别的轮次里变忙，就只是突发流量。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) =>
      (attributionOf(job, cluster)?.unexplained ?? []).map((vertex) => {
        const rounds = vertex.rounds.length;
        const below = vertex.outputs[0]!.to;
        return found(
          'backpressure-without-busy-task',
          seenInAllRounds({
            severity: 'warning',
            shows: 'symptom',
            facts: { rounds, vertex: vertex.name, below: below.name },
            seen: [loadAnswer(job, vertex, 0), loadAnswer(job, below, 0)],
            about: { job: job.id, vertex: vertex.id },
            at: cluster.at,
            rounds,
          }),
        );
      }),
    ),
});
