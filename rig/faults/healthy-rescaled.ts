import { all, completedCheckpoints, running, subtasks } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: the job is rescaled from one subtask to two by its resource requirements',
  labels: [],
  config: { 'jobmanager.scheduler': 'adaptive', 'parallelism.default': '1' },
  graph: `
      orders: source rate=300
      totals: keyed orders
      sink: sink totals`,
  inject: async ({ rest, job }) => {
    const { vertices } = await rest.get(`/jobs/${job}`);
    const parallelism = { lowerBound: 1, upperBound: 2 };
    const wanted = vertices.map(({ id }: { id: string }) => [id, { parallelism }]);
    await rest.put(`/jobs/${job}/resource-requirements`, Object.fromEntries(wanted));
  },
  shows: all(running, subtasks('totals', 2), completedCheckpoints(2)),
} satisfies Fault;
