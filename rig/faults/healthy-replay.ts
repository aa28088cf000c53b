import { all, completedCheckpoints, metric, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: orders of two days ago are read again at a steady rate, and all keep up',
  labels: [],
  graph: `
      orders: source rate=500 lag=172800
      totals: keyed orders
      windows: window totals
      sink: sink windows`,
  shows: all(running, metric('sink', 'numRecordsIn', 2000), completedCheckpoints(2)),
} satisfies Fault;
