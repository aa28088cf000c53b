import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Two operators of one vertex are chained; the second takes 5 ms for each order',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=1000
      parse: map orders
      enrich: map parse chained sleep=5
      sink: sink enrich`,
  shows: all(busy('parse'), backPressured('orders')),
} satisfies Fault;
