import { all, logged, state } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One of two TaskManagers is stopped with SIGSTOP and answers no more',
  labels: ['heartbeat-timeout'],
  taskManagers: 2,
  config: {
    'parallelism.default': '4',
    'heartbeat.interval': '4 s',
    'heartbeat.timeout': '15 s',
    'slot.request.timeout': '20000',
  },
  graph: `
      orders: source rate=100
      totals: keyed orders
      sink: sink totals`,
  inject: async (cluster) => void cluster.process('taskmanager-2').kill('SIGSTOP'),
  shows: all(logged(/timed out|no longer reachable/), state('RESTARTING', 'FAILED', 'CREATED')),
  lasts: 40,
} satisfies Fault;
