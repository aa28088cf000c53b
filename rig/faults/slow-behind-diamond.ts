import { all, backPressured, busy, idle } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Two branches meet again, and the operator behind them is slow',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=500
      left: map orders
      right: map orders
      both: merge left right
      score: map both sleep=5
      audit: sink left
      sink: sink score`,
  shows: all(busy('score'), backPressured('orders'), idle('audit')),
} satisfies Fault;
