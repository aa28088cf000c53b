import { code, text } from '../../blocks/blocks.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { pathOf } from '../../cluster/endpoints.ts';
import { durationOf } from '../../configuration/values.ts';
import { duration, en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/**
 * Flink interrupts a task that does not end every `task.cancellation.interval`, and ends its TaskManager after `task.cancellation.timeout`;
 * never, where that is 0 (Task.TaskCancelerWatchDog). These are the defaults, in milliseconds.
 */
const usual = { interval: 30_000, timeout: 180_000 };

function cancellationOf({ configuration }: Cluster): typeof usual {
  const written = (name: keyof typeof usual) =>
    durationOf(configuration?.get(`task.cancellation.${name}`) ?? '') ?? usual[name];
  return { interval: written('interval'), timeout: written('timeout') };
}

/** A job that does not get cancelled, since tasks of it do not end. */
export const cancelling = rule({
  id: 'cluster-cancelling',
  needs: 'cluster',
  finds: {
    'job-cancelling-for-long': sentence<
      Rounds & { job: string; state: string; lasts: number; vertex: string; timeout: number }
    >({
      en: (facts) =>
        text`Look at the threads of ${name(facts.vertex)}: its tasks do not end, and ${name(facts.job)} has been ${name(facts.state)} for ${duration(facts.lasts)} (${en.rounds(facts)}). ${facts.timeout === 0 ? text`Nothing ends it: ${code('task.cancellation.timeout')} is 0.` : `Flink ends the TaskManager of a task after ${duration(facts.timeout)}.`}`,
      zh: (facts) =>
        text`看 ${name(facts.vertex)} 的线程：任务停不下来，${name(facts.job)} 处于 ${name(facts.state)} 已有 ${duration(facts.lasts)}（${zh.rounds(facts)}）。${facts.timeout === 0 ? text`${code('task.cancellation.timeout')} 是 0，Flink 不会强制结束。` : `任务超过 ${duration(facts.timeout)} 停不下来，Flink 会结束它的 TaskManager。`}`,
    }),
  },
  unless: {
    'job-cancelling-for-long': {
      en: 'Not so, if the tasks end by themselves within task.cancellation.timeout: they are closing.',
      zh: '如果任务在 task.cancellation.timeout 之内自己结束，就只是在收尾。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) => {
      const { interval, timeout } = cancellationOf(cluster);
      const { id, name, state, since, vertices } = job;
      const stuck = vertices.find((vertex) => vertex.state === 'CANCELING');
      if (!['CANCELLING', 'FAILING'].includes(state) || !stuck) return [];
      const lasts = cluster.at === null || since === null ? null : cluster.at - since;
      if (lasts === null || lasts < interval) return [];
      const rounds = Math.max(1, cluster.rounds);
      return [
        found(
          'job-cancelling-for-long',
          seenInAllRounds({
            severity: 'critical',
            shows: 'cause',
            facts: { rounds, job: name, state, lasts, vertex: stuck.name, timeout },
            seen: [
              answer(pathOf('/jobs/:job', { job: id }), name, {
                state,
                since: new Date(since!).toISOString(),
                [stuck.name]: stuck.state,
              }),
            ],
            about: { job: id, vertex: stuck.id },
            at: since,
            rounds,
          }),
        ),
      ];
    }),
});
