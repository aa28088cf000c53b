import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'An operator with one subtask computes for 4 ms for each order',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=500
      price: map orders spin=4000 parallelism=1
      sink: sink price`,
  shows: all(busy('price'), backPressured('orders')),
} satisfies Fault;
