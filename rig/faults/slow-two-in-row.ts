import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Two operators in a row are slow; the second one is the slower',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=500
      parse: map orders sleep=4
      score: map parse sleep=7
      sink: sink score`,
  shows: all(busy('score'), backPressured('parse', 0.3), backPressured('orders')),
} satisfies Fault;
