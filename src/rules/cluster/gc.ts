import { text } from '../../blocks/blocks.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { gcShareOf, muchGc } from '../measured/gc.ts';
import { en, name, type Rounds, size, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds, shownByProcess } from '../measured/shown.ts';
import { rule, type Seen, sentence } from '../rule.ts';

/** A process that stands still for garbage collection. How full its heap is says nothing by itself: a healthy one fills up as well. */
export const gcOfProcess = rule({
  id: 'cluster-gc',
  needs: 'cluster',
  finds: {
    'garbage-collection-share-high': sentence<
      Rounds & { taskManager: string; percent: number; used: number; max: number }
    >({
      en: (facts) =>
        text`Give TaskManager ${name(facts.taskManager)} more heap, or keep less in it: it collects garbage ${facts.percent} % of the time, with ${size(facts.used)} of ${size(facts.max)} in use (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`给 TaskManager ${name(facts.taskManager)} 加堆内存，或者让它少存对象：${facts.percent} % 的时间在做 GC，堆已用 ${size(facts.used)}，上限 ${size(facts.max)}（${zh.rounds(facts)}）。`,
    }),
    'jobmanager-garbage-collection-share-high': sentence<
      Rounds & { percent: number; used: number; max: number }
    >({
      en: (facts) =>
        text`Give the JobManager more heap: it collects garbage ${facts.percent} % of the time, with ${size(facts.used)} of ${size(facts.max)} in use; heartbeats, checkpoints and the Web UI wait for it (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`给 JobManager 加堆内存：它 ${facts.percent} % 的时间在做 GC，堆已用 ${size(facts.used)}，上限 ${size(facts.max)}；心跳、checkpoint 和 Web UI 都在等它（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'jobmanager-garbage-collection-share-high': {
      en: 'Not so, if the time falls below 100 ms per second within ten minutes: a large job makes much garbage when it is submitted.',
      zh: '如果十分钟内降到每秒 100 ms 以下，就不是：提交大作业时会产生大量垃圾对象。',
    },
    'garbage-collection-share-high': {
      en: 'Not so, if the time falls below 100 ms per second within ten minutes: a job that reads its state back makes much garbage at the start.',
      zh: '如果十分钟内降到每秒 100 ms 以下，就不是：作业刚恢复状态时会产生大量垃圾对象。',
    },
  },
  judge: (cluster, found) => [
    ...ofJobManager(cluster).map((facts): Seen => {
      const { rounds, percent, used, max } = facts;
      return found(
        'jobmanager-garbage-collection-share-high',
        seenInAllRounds({
          severity: 'warning',
          shows: 'cause',
          facts,
          seen: [
            answer('/jobmanager/metrics', 'JobManager', {
              'GarbageCollector TimeMsPerSecond': percent * 10,
              'Heap.Used': used,
              'Heap.Max': max,
            }),
          ],
          about: {},
          at: cluster.at,
          rounds,
        }),
      );
    }),
    ...cluster.taskManagers.flatMap((taskManager) => {
      const share = gcShareOf(taskManager, cluster.times);
      const last = taskManager.metrics.at(-1);
      const used = last?.get('Status.JVM.Memory.Heap.Used');
      const max = last?.get('Status.JVM.Memory.Heap.Max');
      if (share === null || share < muchGc || used === undefined || max === undefined) return [];
      const percent = Math.round(share * 100);
      return [
        found(
          'garbage-collection-share-high',
          shownByProcess(cluster, taskManager, {
            severity: 'warning',
            shows: 'cause',
            facts: { rounds: taskManager.metrics.length, taskManager: taskManager.id, percent, used, max },
            numbers: {
              'GarbageCollector TimeMsPerSecond': Math.round(share * 1000),
              'Heap.Used': used,
              'Heap.Max': max,
            },
          }),
        ),
      ];
    }),
  ],
});

function ofJobManager({ jobManager, times }: Pick<Cluster, 'jobManager' | 'times'>) {
  const share = gcShareOf({ metrics: jobManager }, times);
  const used = jobManager.at(-1)?.get('Status.JVM.Memory.Heap.Used');
  const max = jobManager.at(-1)?.get('Status.JVM.Memory.Heap.Max');
  if (share === null || share < muchGc || used === undefined || max === undefined) return [];
  return [{ rounds: jobManager.length, percent: Math.round(share * 100), used, max }];
}
