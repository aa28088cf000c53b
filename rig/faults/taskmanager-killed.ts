import { state } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One of two TaskManagers is killed',
  labels: ['heartbeat-timeout', 'container-killed', 'slots-unavailable'],
  taskManagers: 2,
  config: { 'parallelism.default': '4', 'slot.request.timeout': '20000' },
  graph: `
      orders: source rate=100
      totals: keyed orders
      sink: sink totals`,
  inject: async (cluster) => void cluster.process('taskmanager-2').kill('SIGKILL'),
  shows: state('RESTARTING', 'FAILED', 'CREATED'),
  lasts: 30,
} satisfies Fault;
