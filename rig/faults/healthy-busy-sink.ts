import { all, busy, completedCheckpoints, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: a sink of one subtask is busy for three quarters of the time and keeps up',
  labels: [],
  graph: `
      orders: source rate=125
      totals: keyed orders
      sink: sink totals sleep=2 parallelism=1`,
  shows: all(running, busy('sink', 0.4), completedCheckpoints(3)),
} satisfies Fault;
