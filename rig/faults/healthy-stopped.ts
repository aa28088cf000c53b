import { completedCheckpoints, state } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { until } from '../processes.ts';

export default {
  injected: 'Nothing: the job is stopped with a savepoint',
  labels: [],
  graph: `
      orders: source rate=300
      totals: keyed orders
      sink: sink totals`,
  inject: async (cluster) => {
    await until(30, () => completedCheckpoints(2)(cluster));
    await cluster.stopWithSavepoint();
  },
  shows: state('FINISHED'),
  lasts: 10,
} satisfies Fault;
