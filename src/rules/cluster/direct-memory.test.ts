import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { cluster, idle, taskManager } from '../../../test/rules/cluster/clusters.ts';
import { directMemoryOfTaskManager } from './direct-memory.ts';

const mebibyte = 1024 * 1024;

function of(used: number, directLimit: number | null) {
  const taskManagers = [
    taskManager(
      'tm-1',
      {
        'Status.JVM.Memory.Direct.MemoryUsed': used * mebibyte,
        'Status.Flink.Memory.Managed.Used': 512 * mebibyte,
        'Status.Flink.Memory.Managed.Total': 512 * mebibyte,
      },
      { directLimit: directLimit === null ? null : directLimit * mebibyte },
    ),
  ];
  return cluster({ vertices: [{ name: 'Source: orders', loads: [idle] }] }, { taskManagers });
}

clusterCases(directMemoryOfTaskManager, {
  'direct-memory-nearly-full': {
    shows: of(210, 217),
    facts: { rounds: 3, taskManager: 'tm-1', used: 210 * mebibyte, limit: 217 * mebibyte },
    looksLike: [
      ['network memory, taken at the start, and managed memory, all of it reserved', of(97, 217)],
      ['a limit that nobody tells', of(210, null)],
    ],
  },
});
