import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'All subtasks of an operator share one lock, held for 4 ms',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=500
      cache: map orders lock=4
      sink: sink cache`,
  shows: all(busy('cache'), backPressured('orders')),
} satisfies Fault;
