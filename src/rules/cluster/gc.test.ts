import { type ClusterCase, clusterCases } from '../../../test/rules/cluster/cases.ts';
import { busy, cluster, held, taskManager } from '../../../test/rules/cluster/clusters.ts';
import type { Metrics } from '../../cluster/cluster.ts';
import { gcOfProcess } from './gc.ts';

const mebibyte = 1024 * 1024;
const heap = { 'Status.JVM.Memory.Heap.Used': 300 * mebibyte, 'Status.JVM.Memory.Heap.Max': 320 * mebibyte };
const perSecond = 'Status.JVM.GarbageCollector.All.TimeMsPerSecond';
const young = 'Status.JVM.GarbageCollector.G1_Young_Generation.Time';

/** A TaskManager with other numbers in each round. */
const inRounds = (...rounds: Record<string, number>[]) =>
  taskManager('tm-1', {}, { metrics: rounds.map((round): Metrics => new Map(Object.entries(round))) });

const of = (...taskManagers: ReturnType<typeof taskManager>[]) =>
  cluster(
    {
      vertices: [
        { name: 'Source: orders', loads: [held] },
        { name: 'sum', loads: [busy] },
      ],
    },
    { taskManagers },
  );

/** The JobManager with other numbers in each round; its TaskManager is well. */
const jobManager = (...rounds: Record<string, number>[]) => ({
  ...of(taskManager('tm-1', { ...heap, [perSecond]: 8 })),
  jobManager: rounds.map((round): Metrics => new Map(Object.entries(round))),
});
const much = { ...heap, [perSecond]: 140 };

const jobManagerCases: ClusterCase = {
  shows: jobManager(much, { ...heap, [perSecond]: 180 }, much),
  facts: { rounds: 3, percent: 14, used: 300 * mebibyte, max: 320 * mebibyte },
  looksLike: [
    ['one long collection', jobManager(much, much, { ...heap, [perSecond]: 20 })],
    ['a full heap that is hardly collected', jobManager({ ...heap, [perSecond]: 16 })],
    ['a JobManager that does not say', jobManager()],
    ['a TaskManager that does', of(taskManager('tm-1', much))],
  ],
};

clusterCases(gcOfProcess, {
  'jobmanager-garbage-collection-share-high': jobManagerCases,
  'garbage-collection-share-high': {
    shows: of(
      inRounds({ ...heap, [perSecond]: 140 }, { ...heap, [perSecond]: 180 }, { ...heap, [perSecond]: 160 }),
      taskManager('tm-2', { ...heap, [perSecond]: 8 }),
    ),
    facts: { rounds: 3, taskManager: 'tm-1', percent: 14, used: 300 * mebibyte, max: 320 * mebibyte },
    looksLike: [
      ['a full heap that is hardly collected', of(taskManager('tm-1', { ...heap, [perSecond]: 16 }))],
      [
        'one long collection',
        of(
          inRounds({ ...heap, [perSecond]: 300 }, { ...heap, [perSecond]: 90 }, { ...heap, [perSecond]: 20 }),
        ),
      ],
      [
        'ZGC, whose cycles run beside the tasks',
        of(
          inRounds(
            ...[0, 5000, 10_000].map((time) => ({
              ...heap,
              [perSecond]: 500,
              'Status.JVM.GarbageCollector.ZGC_Cycles.Time': time,
              'Status.JVM.GarbageCollector.ZGC_Pauses.Time': time / 1000,
            })),
          ),
        ),
      ],
      ['without a number', of(taskManager('tm-1', heap))],
    ],
  },
});

clusterCases(gcOfProcess, {
  'jobmanager-garbage-collection-share-high': jobManagerCases,
  'garbage-collection-share-high': {
    // Until Flink 1.18 there are but counters.
    shows: of(inRounds(...[1000, 3500, 5700].map((time) => ({ ...heap, [young]: time })))),
    facts: { rounds: 3, taskManager: 'tm-1', percent: 22, used: 300 * mebibyte, max: 320 * mebibyte },
    looksLike: [
      [
        'much in all, and little in each round',
        of(inRounds(...[90_000, 90_100, 90_200].map((time) => ({ ...heap, [young]: time })))),
      ],
      [
        'a process that was started anew between the rounds',
        of(inRounds(...[9000, 1200, 5000].map((time) => ({ ...heap, [young]: time })))),
      ],
    ],
  },
});
