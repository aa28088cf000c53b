import { all, completedCheckpoints, metric, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: an async operator with room for all that is under way',
  labels: [],
  graph: `
      orders: source rate=200
      lookup: async orders sleep=50 capacity=100 threads=50
      sink: sink lookup`,
  shows: all(running, metric('sink', 'numRecordsIn', 5000), completedCheckpoints(2)),
} satisfies Fault;
