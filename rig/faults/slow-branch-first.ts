import { all, backPressured, busy, idle } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One of two branches is slow; it stands first in the list of vertices',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=1000
      slow: map orders sleep=5
      slow-sink: sink slow
      fast: map orders
      fast-sink: sink fast`,
  shows: all(busy('slow'), backPressured('orders'), idle('fast')),
} satisfies Fault;
