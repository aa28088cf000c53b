import { all, completedCheckpoints, slowCheckpoint } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'snapshotState of a function takes 6 s',
  labels: ['checkpoint-slow'],
  graph: `
      orders: source rate=100
      buffer: checkpointed orders sync=6000
      sink: sink buffer`,
  shows: all(slowCheckpoint(5), completedCheckpoints(2)),
} satisfies Fault;
