import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { cluster, idle, taskManager } from '../../../test/rules/cluster/clusters.ts';
import { directMemoryOfTaskManager } from './direct-memory.ts';

const mebibyte = 1024 * 1024;

/** All in mebibytes. */
function of(used: number, limit: number | null, network = 64) {
  const taskManagers = [
    taskManager(
      'tm-1',
      {
        'Status.JVM.Memory.Direct.MemoryUsed': used * mebibyte,
        'Status.Flink.Memory.Managed.Used': 512 * mebibyte,
        'Status.Flink.Memory.Managed.Total': 512 * mebibyte,
      },
      { directMemory: limit === null ? null : { limit: limit * mebibyte, network: network * mebibyte } },
    ),
  ];
  return cluster({ vertices: [{ name: 'Source: orders', loads: [idle] }] }, { taskManagers });
}

clusterCases(directMemoryOfTaskManager, {
  'direct-memory-nearly-full': {
    shows: of(212, 217),
    facts: { rounds: 3, taskManager: 'tm-1', used: 212 * mebibyte, limit: 217 * mebibyte },
    looksLike: [
      ['network memory, taken at the start, and managed memory, all of it reserved', of(97, 217)],
      ['network memory of gigabytes, which alone is nearly all of the limit', of(4100, 4224, 4096)],
      ['a limit that nobody tells', of(212, null)],
    ],
  },
});
