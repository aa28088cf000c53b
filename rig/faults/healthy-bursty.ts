import { all, completedCheckpoints, metric, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: the orders of 10 s come at once, and are done in 5 s',
  labels: [],
  graph: `
      orders: source rate=100 burst=10
      enrich: map orders sleep=4
      sink: sink enrich`,
  shows: all(running, metric('sink', 'numRecordsIn', 3000), completedCheckpoints(2)),
} satisfies Fault;
