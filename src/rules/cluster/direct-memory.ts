import { text } from '../../blocks/blocks.ts';
import { en, name, type Rounds, size, zh } from '../measured/phrases.ts';
import { shownByProcess } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** Of what network memory, taken at the start, leaves: so little is left that the next buffer may not fit. Measured: nearly all is left where nothing is wrong. */
const nearlyFull = 0.95;

/** A TaskManager whose direct memory is nearly used up. Managed memory is used up by design: RocksDB takes all of it. */
export const directMemoryOfTaskManager = rule({
  id: 'cluster-direct-memory',
  needs: 'cluster',
  finds: {
    'direct-memory-nearly-full': sentence<Rounds & { taskManager: string; used: number; limit: number }>({
      en: (facts) =>
        text`Raise ${name('taskmanager.memory.task.off-heap.size')}: TaskManager ${name(facts.taskManager)} uses ${size(facts.used)} of the ${size(facts.limit)} of direct memory it may have (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`调大 ${name('taskmanager.memory.task.off-heap.size')}：TaskManager ${name(facts.taskManager)} 的直接内存已用 ${size(facts.used)}，上限 ${size(facts.limit)}（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'direct-memory-nearly-full': {
      en: 'Not so, if -XX:MaxDirectMemorySize was set by hand: then that is the limit.',
      zh: '如果手工设置过 -XX:MaxDirectMemorySize，就以那个上限为准。',
    },
  },
  judge: (cluster, found) =>
    cluster.taskManagers.flatMap((taskManager) => {
      const { directMemory, metrics } = taskManager;
      if (directMemory === null || metrics.length === 0) return [];
      const { limit, network } = directMemory;
      const used = metrics.map((round) => round.get('Status.JVM.Memory.Direct.MemoryUsed') ?? 0);
      if (Math.min(...used) - network < nearlyFull * (limit - network)) return [];
      const last = used.at(-1)!;
      return [
        found(
          'direct-memory-nearly-full',
          shownByProcess(cluster, taskManager, {
            severity: 'warning',
            shows: 'cause',
            facts: { rounds: metrics.length, taskManager: taskManager.id, used: last, limit },
            numbers: { 'Direct.MemoryUsed': last, MaxDirectMemorySize: limit },
          }),
        ),
      ];
    }),
});
