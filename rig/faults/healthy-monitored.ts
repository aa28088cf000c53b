import { all, completedCheckpoints, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { seconds } from '../processes.ts';

export default {
  injected: 'Nothing: a monitor asks the REST interface for what is not there',
  labels: [],
  graph: `
      orders: source rate=300
      totals: keyed orders
      sink: sink totals`,
  inject: async ({ rest, job }) => {
    const { vertices } = await rest.get(`/jobs/${job}`);
    for (let n = 0; n < 5; n++) {
      await rest.get('/jobs/00000000000000000000000000000000');
      await rest.get('/taskmanagers/former/thread-dump');
      await rest.get(`/jobs/${job}/vertices/${vertices[0].id}/subtasks/metrics?get=isBackPressured&agg=max`);
      await seconds(2);
    }
  },
  shows: all(running, completedCheckpoints(2)),
} satisfies Fault;
