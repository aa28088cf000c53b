import { all, logged, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { seconds } from '../processes.ts';

export default {
  injected: 'A TaskManager is killed twice, each time a new one comes',
  labels: ['heartbeat-timeout', 'container-killed', 'restart-loop'],
  graph: `
      orders: source rate=100
      totals: keyed orders
      sink: sink totals`,
  inject: async (cluster) => {
    cluster.process('taskmanager-1').kill('SIGKILL');
    cluster.startTaskManager('taskmanager-2');
    await seconds(40);
    cluster.process('taskmanager-2').kill('SIGKILL');
    cluster.startTaskManager('taskmanager-3');
  },
  shows: all(running, logged(/(?:restarted to recover[\s\S]*){2}/)),
  within: 120,
  lasts: 60,
} satisfies Fault;
