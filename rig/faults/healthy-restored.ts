import { all, completedCheckpoints, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { until } from '../processes.ts';

export default {
  injected: 'Nothing: the job is stopped with a savepoint and started from it',
  labels: [],
  begin: async (cluster) => {
    const graph = `
      orders: source rate=300
      totals: keyed orders
      sink: sink totals`;
    await cluster.start(1);
    await cluster.run('GraphJob', ['orders', graph]);
    await until(40, () => completedCheckpoints(1)(cluster));
    const savepointPath = await cluster.stopWithSavepoint();
    await cluster.run('GraphJob', ['orders', graph], { savepointPath });
  },
  shows: all(running, completedCheckpoints(2)),
} satisfies Fault;
