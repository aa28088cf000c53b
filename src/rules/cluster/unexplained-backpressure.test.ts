import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import {
  busy,
  cluster,
  halfBusy,
  held,
  idle,
  type Load,
  type VertexOptions,
} from '../../../test/rules/cluster/clusters.ts';
import { unexplainedBackpressure } from './unexplained-backpressure.ts';

const source: VertexOptions = { name: 'Source: orders', loads: [held, held] };
const sink: VertexOptions = { name: 'orders-sink: Writer', loads: [idle, idle] };
const join = (load: Load): VertexOptions => ({ name: 'join', loads: [load, load] });

clusterCases(unexplainedBackpressure, {
  'backpressure-without-busy-task': {
    shows: cluster({ vertices: [source, join(idle), sink] }),
    facts: { rounds: 3, vertex: 'Source: orders', below: 'join' },
    looksLike: [
      ['held back by a busy task', cluster({ vertices: [source, join(busy), sink] })],
      ['held back by a task that is half busy', cluster({ vertices: [source, join(halfBusy), sink] })],
    ],
  },
});
