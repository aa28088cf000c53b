import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { busy, cluster, held, idle, type VertexOptions } from '../../../test/rules/cluster/clusters.ts';
import { hotSubtaskOfJob } from './hot-subtask.ts';

const source: VertexOptions = { name: 'Source: orders', loads: [held, held] };
const sink: VertexOptions = { name: 'orders-sink: Writer', loads: [idle, idle] };

clusterCases(hotSubtaskOfJob, {
  'subtask-saturated-by-its-records': {
    shows: cluster({
      vertices: [
        source,
        {
          name: 'totals',
          loads: [
            { ...busy, perSecond: 900 },
            { ...idle, perSecond: 30 },
            { ...idle, perSecond: 30 },
          ],
        },
        sink,
      ],
    }),
    facts: { rounds: 3, vertex: 'totals', subtask: 1, parallelism: 3, perSecond: 900, times: 30 },
    looksLike: [
      [
        'slow, with as many records as the others',
        cluster({ vertices: [source, { name: 'totals', loads: [busy, idle, idle] }, sink] }),
      ],
      [
        'all of them busy',
        cluster({ vertices: [source, { name: 'totals', loads: [busy, busy, busy] }, sink] }),
      ],
    ],
  },
  'taskmanager-slow': {
    shows: cluster({
      vertices: [
        source,
        {
          name: 'enrich',
          loads: [busy, busy, { ...idle, taskManager: 'tm-2' }, { ...idle, taskManager: 'tm-2' }],
        },
        sink,
      ],
    }),
    facts: { rounds: 3, vertex: 'enrich', hot: 2, parallelism: 4, taskManager: 'tm-1' },
    looksLike: [
      [
        'one with idle subtasks as well',
        cluster({ vertices: [source, { name: 'enrich', loads: [busy, idle, idle] }, sink] }),
      ],
    ],
  },
});
