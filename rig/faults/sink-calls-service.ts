import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The sink asks a service for each order, and an answer takes 40 ms',
  labels: ['backpressure-sink', 'backpressure-locate', 'backpressure-operator'],
  service: 40,
  graph: `
      orders: source rate=300
      totals: keyed orders
      sink: sink totals http={service}`,
  shows: all(busy('sink'), backPressured('orders')),
} satisfies Fault;
