import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A class that the job needs is not in its jar',
  labels: ['classloading-conflict', 'connector-jar-missing', 'user-code-exception'],
  graph: `
      orders: source rate=200
      enrich: map orders missing
      sink: sink enrich`,
  shows: logged(/NoClassDefFoundError/),
  lasts: 15,
} satisfies Fault;
