import { state } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: a batch job that has finished',
  labels: [],
  config: { 'execution.runtime-mode': 'BATCH' },
  graph: `
      orders: source count=2000 rate=500
      totals: keyed orders
      sink: sink totals`,
  shows: state('FINISHED'),
  lasts: 10,
} satisfies Fault;
