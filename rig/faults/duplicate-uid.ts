import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Two operators have the same uid',
  labels: ['savepoint-restore-failure', 'client-submission'],
  graph: `
      orders: source rate=100
      first: map orders uid=enrich
      second: map first uid=enrich
      sink: sink second`,
  shows: logged(/Hash collision/),
  lasts: 5,
} satisfies Fault;
