import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { busy, cluster, held, taskManager } from '../../../test/rules/cluster/clusters.ts';
import { networkMemory } from './network-memory.ts';

function of(requested: number, available: number) {
  const taskManagers = [
    taskManager('tm-1', {
      'Status.Shuffle.Netty.RequestedMemoryUsage': requested,
      'Status.Shuffle.Netty.AvailableMemorySegments': available,
      'Status.Shuffle.Netty.TotalMemorySegments': 128,
    }),
  ];
  const vertices = [
    { name: 'Source: orders', loads: [held] },
    { name: 'sum', loads: [busy] },
  ];
  return cluster({ vertices }, { taskManagers });
}

clusterCases(networkMemory, {
  'network-memory-overbooked': {
    shows: of(200, 0),
    facts: { rounds: 3, taskManager: 'tm-1', percent: 200, segments: 128 },
    looksLike: [['backpressured tasks that hold all buffers, and have enough', of(96, 0)]],
  },
});
