import { logged, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { until } from '../processes.ts';

export default {
  injected: 'The uid of an operator with state is another one than in the savepoint',
  labels: ['savepoint-restore-failure'],
  begin: async (cluster) => {
    const graph = (uid: string) => `
      orders: source rate=200
      totals: keyed orders uid=${uid}
      sink: sink totals`;
    await cluster.start(1);
    await cluster.run('GraphJob', ['orders', graph('totals')]);
    await until(40, () => running(cluster));
    const savepointPath = await cluster.stopWithSavepoint();
    await cluster.run('GraphJob', ['orders', graph('totals-v2')], { savepointPath });
  },
  shows: logged(/Failed to rollback to checkpoint|Cannot map checkpoint/),
  lasts: 5,
} satisfies Fault;
