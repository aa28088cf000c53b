import { all, completedCheckpoints, running, state } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { until } from '../processes.ts';

export default {
  injected: 'Nothing: three jobs in one session cluster, one of them cancelled by hand',
  labels: [],
  begin: async (cluster) => {
    const graph = `
      orders: source rate=100
      totals: keyed orders
      sink: sink totals`;
    await cluster.start(1);
    await cluster.run('GraphJob', ['orders', graph], { parallelism: 1 });
    await until(40, () => running(cluster));
    await cluster.rest.patch(`/jobs/${cluster.job}?mode=cancel`);
    await until(20, () => state('CANCELED')(cluster));
    await cluster.run('GraphJob', ['payments', graph], { parallelism: 1 });
    await cluster.run('GraphJob', ['returns', graph], { parallelism: 1 });
  },
  shows: all(running, completedCheckpoints(2)),
} satisfies Fault;
