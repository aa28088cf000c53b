import { all, completedCheckpoints, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: unaligned checkpoints, two branches, and a join of both',
  labels: [],
  config: { 'execution.checkpointing.unaligned.enabled': 'true' },
  graph: `
      orders: source rate=200
      left: map orders
      right: map orders sleep=1
      both: merge left right
      sink: sink both`,
  shows: all(running, completedCheckpoints(4)),
} satisfies Fault;
