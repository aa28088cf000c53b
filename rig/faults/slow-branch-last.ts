import { all, backPressured, busy, idle } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One of two branches is slow; it stands last in the list of vertices',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=1000
      fast: map orders
      fast-sink: sink fast
      slow: map orders sleep=5
      slow-sink: sink slow`,
  shows: all(busy('slow'), backPressured('orders'), idle('fast')),
} satisfies Fault;
