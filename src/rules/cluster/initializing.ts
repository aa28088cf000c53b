import { code, text } from '../../blocks/blocks.ts';
import type { Job, Vertex } from '../../cluster/cluster.ts';
import { pathOf } from '../../cluster/endpoints.ts';
import { always, longInitializing } from '../measured/load.ts';
import { duration, en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds } from '../measured/shown.ts';
import { rule, type Seen, sentence } from '../rule.ts';

/** `lasts` in milliseconds. */
type Starting = Rounds & { vertex: string; tasks: number; parallelism: number; lasts: number };

/** Tasks that have their slots and do not get to work: they restore state, or are in `open()`. */
export const initializing = rule({
  id: 'cluster-initializing',
  needs: 'cluster',
  finds: {
    'tasks-restore-for-long': sentence<Starting & { checkpoint: number }>({
      en: (facts) =>
        text`See whether ${name(facts.vertex)} gets on: ${facts.tasks} of ${facts.parallelism} tasks have been ${code('INITIALIZING')} from checkpoint ${facts.checkpoint} for ${duration(facts.lasts)} (${en.rounds(facts)}). They restore state or are in ${code('open()')}, and no record is processed before all are done.`,
      zh: (facts) =>
        text`看 ${name(facts.vertex)} 有没有进展：${facts.parallelism} 个 task 里有 ${facts.tasks} 个从 checkpoint ${facts.checkpoint} 恢复，处于 ${code('INITIALIZING')} 已有 ${duration(facts.lasts)}（${zh.rounds(facts)}），在恢复 state 或者还在 ${code('open()')} 里，全部完成才开始处理数据。`,
    }),
    'tasks-open-for-long': sentence<Starting>({
      en: (facts) =>
        text`Look at what ${name(facts.vertex)} does in ${code('open()')}: ${facts.tasks} of ${facts.parallelism} tasks have been ${code('INITIALIZING')} for ${duration(facts.lasts)}, with no checkpoint to restore (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`看 ${name(facts.vertex)} 在 ${code('open()')} 里做什么：${facts.parallelism} 个 task 里有 ${facts.tasks} 个处于 ${code('INITIALIZING')} 已有 ${duration(facts.lasts)}，并没有要恢复的 checkpoint（${zh.rounds(facts)}）。`,
    }),
  },
  sameAs: {
    'tasks-restore-for-long': 'tasks-stay-initializing',
    'tasks-open-for-long': 'tasks-stay-initializing',
  },
  unless: {
    'tasks-restore-for-long': {
      en: 'Not so, if a restore of this much state always takes as long: divide the state by what one disk and network card carry.',
      zh: '如果这么大的状态每次都要恢复这么久就是正常的：用状态大小除以单机磁盘和网卡的速度算一下。',
    },
    'tasks-open-for-long': {
      en: 'Not so, if the tasks run within the next minute: then a client or a table was slow once.',
      zh: '如果一分钟内就转成 RUNNING，只是某个客户端或维表加载慢了一次。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job): Seen[] => {
      const slowest = slowestOf(job);
      // Where nobody read what was restored, nothing is said of it.
      if (!slowest || job.checkpoints === null) return [];
      const { vertex, tasks, lasts } = slowest;
      const rounds = vertex.rounds.length;
      const facts: Starting = { rounds, vertex: vertex.name, tasks, parallelism: vertex.parallelism, lasts };
      const { restored } = job.checkpoints;
      const sight = <F extends Starting>(all: F) =>
        seenInAllRounds({
          severity: lasts >= longInitializing.outage ? 'warning' : 'notice',
          shows: 'cause',
          facts: all,
          seen: [
            answer(pathOf('/jobs/:job/vertices/:vertex', { job: job.id, vertex: vertex.id }), vertex.name, {
              INITIALIZING: `${tasks} tasks, ${lasts} ms`,
            }),
          ],
          about: { job: job.id, vertex: vertex.id },
          at: cluster.at,
          rounds,
        });
      if (restored === null) return [found('tasks-open-for-long', sight(facts))];
      return restored.id === null
        ? []
        : [found('tasks-restore-for-long', sight({ ...facts, checkpoint: restored.id }))];
    }),
});

/** The vertex that keeps the job waiting: of those with tasks that have been INITIALIZING for long in every round, the one with most of them. */
function slowestOf({ state, vertices }: Job) {
  if (state !== 'RUNNING') return null;
  const slow = vertices
    .filter((vertex) =>
      always(vertex, ({ subtasks }) => subtasks.some(({ initializing }) => initializing !== null)),
    )
    .map((vertex) => ({ vertex, ...longIn(vertex) }))
    .filter(({ tasks }) => tasks > 0);
  return slow.sort((a, b) => b.tasks - a.tasks || b.lasts - a.lasts)[0] ?? null;
}

function longIn({ rounds }: Vertex) {
  const times = rounds.at(-1)!.subtasks.flatMap(({ initializing }) => initializing ?? []);
  const long = times.filter((time) => time >= longInitializing.least);
  return { tasks: long.length, lasts: Math.max(0, ...long) };
}
