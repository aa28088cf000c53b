import { all, completedCheckpoints, metric, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: half of the orders are of one customer, and its subtask keeps up',
  labels: [],
  config: { 'parallelism.default': '4', 'taskmanager.numberOfTaskSlots': '4' },
  graph: `
      orders: source rate=100 hot=0.5
      totals: keyed orders sleep=2
      sink: sink totals`,
  shows: all(running, metric('sink', 'numRecordsIn', 5000), completedCheckpoints(2)),
} satisfies Fault;
