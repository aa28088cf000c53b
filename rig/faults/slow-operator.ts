import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'An operator in the middle takes 5 ms for each order',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=1000
      enrich: map orders sleep=5
      format: map enrich
      sink: sink format`,
  shows: all(busy('enrich'), backPressured('orders')),
} satisfies Fault;
