import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One side of a diamond is slow; both come together again behind it',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=1000
      left: map orders
      right: map orders sleep=5
      both: merge left right
      sink: sink both`,
  shows: all(busy('right'), backPressured('orders')),
} satisfies Fault;
