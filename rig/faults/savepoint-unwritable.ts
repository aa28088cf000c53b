import { writeFileSync } from 'node:fs';
import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A savepoint is asked for into a folder that cannot be made',
  labels: ['savepoint-failure'],
  graph: `
      orders: source rate=100
      totals: keyed orders
      sink: sink totals`,
  inject: async ({ rest, job, folder }) => {
    writeFileSync(`${folder}/taken`, '');
    await rest.post(`/jobs/${job}/savepoints`, { 'target-directory': `file://${folder}/taken/today` });
  },
  shows: logged(/[Ss]avepoint.*(?:fail|abort|[Ee]xception)|Failed to (?:create|trigger)/),
  lasts: 40,
} satisfies Fault;
