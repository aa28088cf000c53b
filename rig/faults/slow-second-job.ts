import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One of two jobs of a session cluster has a slow operator',
  labels: ['backpressure-operator', 'backpressure-locate'],
  begin: async (cluster) => {
    await cluster.start(1);
    await cluster.run('GraphJob', ['payments', 'payments: source rate=100; sink: sink payments'], {
      parallelism: 1,
    });
    await cluster.run(
      'GraphJob',
      ['orders', 'orders: source rate=500; score: map orders sleep=8; sink: sink score'],
      {
        parallelism: 1,
      },
    );
  },
  shows: all(busy('score'), backPressured('orders')),
} satisfies Fault;
