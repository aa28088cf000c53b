import { text } from '../../blocks/blocks.ts';
import type { Cluster, Job, TaskManager, Vertex } from '../../cluster/cluster.ts';
import { pathOf } from '../../cluster/endpoints.ts';
import { always, high, isSettled, sum } from '../measured/load.ts';
import { en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** Where the subtasks of a vertex run: Flink fills one TaskManager after the other unless it is told to spread them. */
export const slotSpread = rule({
  id: 'cluster-slot-spread',
  needs: 'cluster',
  finds: {
    'subtasks-piled-up': sentence<
      Rounds & {
        vertex: string;
        taskManager: string;
        here: number;
        parallelism: number;
        taskManagers: number;
      }
    >({
      en: (facts) =>
        text`Spread the subtasks of ${name(facts.vertex)}: ${facts.here} of ${facts.parallelism} run on TaskManager ${name(facts.taskManager)}, one of ${facts.taskManagers}, and they are busy (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`把 ${name(facts.vertex)} 的 subtask 分散开：${facts.parallelism} 个里有 ${facts.here} 个挤在 TaskManager ${name(facts.taskManager)} 上，而集群有 ${facts.taskManagers} 个 TaskManager，它们都很忙（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'subtasks-piled-up': {
      en: 'Not so, if that host has as many more processors, or its processors are idle.',
      zh: '如果那台机器的 CPU 也多这么多倍，或者 CPU 还有空闲，就没有影响。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.filter(isReady).flatMap((job) =>
      job.vertices.filter(isBusy).flatMap((vertex) => {
        const pile = pileOf(vertex, present(cluster));
        if (!pile) return [];
        const rounds = vertex.rounds.length;
        const { taskManager, here, taskManagers } = pile;
        const facts = {
          rounds,
          vertex: vertex.name,
          taskManager,
          here,
          parallelism: vertex.parallelism,
          taskManagers,
        };
        const sight = seenInAllRounds({
          severity: 'notice',
          shows: 'symptom',
          facts,
          seen: [
            answer(pathOf('/jobs/:job/vertices/:vertex', { job: job.id, vertex: vertex.id }), vertex.name, {
              [taskManager]: `${here}/${vertex.parallelism}`,
            }),
          ],
          about: { job: job.id, vertex: vertex.id, taskManager },
          at: cluster.at,
          rounds,
        });
        return [found('subtasks-piled-up', sight)];
      }),
    ),
});

const isReady = (job: Job) => !job.batch && isSettled(job);

const isBusy = (vertex: Vertex) =>
  always(vertex, ({ subtasks }) => subtasks.some(({ busy }) => (busy ?? 0) > high));

/** Those that were there all the time. */
const present = ({ taskManagers, rounds }: Cluster) =>
  taskManagers.filter(({ registered, slots }) => registered.length >= rounds && slots !== null);

/** So many times what its slots are of all slots are a pile: fewer come of other jobs that took slots first. */
const piled = 2;
const fewest = 4;

function pileOf({ rounds, parallelism }: Vertex, taskManagers: TaskManager[]) {
  const { subtasks } = rounds.at(-1)!;
  if (taskManagers.length < 2 || parallelism < fewest) return null;
  const slots = sum(taskManagers.map((one) => one.slots!));
  for (const { id, slots: own } of taskManagers) {
    const here = subtasks.filter(({ taskManager }) => taskManager === id).length;
    if (here >= fewest && here >= piled * Math.ceil((parallelism * own!) / slots))
      return { taskManager: id, here, taskManagers: taskManagers.length };
  }
  return null;
}
