import { text } from '../../blocks/blocks.ts';
import { en, name, type Rounds, zh } from '../measured/phrases.ts';
import { shownByProcess } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** Percent. Flink itself warns above it: `Memory usage [...] is too high to satisfy all of the requests` (NetworkBufferPool). */
const enough = 100;

/** A TaskManager whose tasks ask for more network buffers than there are. That none is free says nothing: backpressured tasks hold all they may. */
export const networkMemory = rule({
  id: 'cluster-network-memory',
  needs: 'cluster',
  finds: {
    'network-memory-overbooked': sentence<
      Rounds & { taskManager: string; percent: number; segments: number }
    >({
      en: (facts) =>
        text`The tasks of TaskManager ${name(facts.taskManager)} ask for ${facts.percent} % of its ${facts.segments} network buffers: with more of them, by ${name('taskmanager.memory.network.fraction')} and its bounds, data flows faster (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`TaskManager ${name(facts.taskManager)} 上的任务申请了 ${facts.segments} 个 network buffer 的 ${facts.percent} %：调大 ${name('taskmanager.memory.network.fraction')} 及其上下限，数据会流得更快（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'network-memory-overbooked': {
      en: 'Not worth a change, if no vertex is backpressured: Flink gives what there is.',
      zh: '如果没有反压就不用改：Flink 会按现有的分配。',
    },
  },
  judge: (cluster, found) =>
    cluster.taskManagers.flatMap((taskManager) => {
      const { metrics } = taskManager;
      const asked = metrics.map((round) => round.get('Status.Shuffle.Netty.RequestedMemoryUsage') ?? 0);
      const segments = metrics.at(-1)?.get('Status.Shuffle.Netty.TotalMemorySegments');
      if (segments === undefined || Math.min(...asked) <= enough) return [];
      const percent = Math.round(asked.at(-1)!);
      return [
        found(
          'network-memory-overbooked',
          shownByProcess(cluster, taskManager, {
            severity: 'notice',
            shows: 'cause',
            facts: { rounds: metrics.length, taskManager: taskManager.id, percent, segments },
            numbers: { RequestedMemoryUsage: percent, TotalMemorySegments: segments },
          }),
        ),
      ];
    }),
});
