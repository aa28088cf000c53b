import { all, completedCheckpoints, idle, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: a chain with state, 500 orders a second and subtask, checkpoints',
  labels: [],
  graph: `
      orders: source rate=500
      totals: keyed orders
      sink: sink totals`,
  shows: all(running, idle('totals'), completedCheckpoints(2)),
} satisfies Fault;
