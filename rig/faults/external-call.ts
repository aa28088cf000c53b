import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'An operator asks an HTTP service for each order and waits 20 ms for the answer',
  labels: ['backpressure-operator', 'backpressure-locate', 'lookup-join-slow'],
  service: 20,
  graph: `
      orders: source rate=500
      geo: map orders http={service}
      sink: sink geo`,
  shows: all(busy('geo'), backPressured('orders')),
} satisfies Fault;
