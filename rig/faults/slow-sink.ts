import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The sink takes 5 ms for each order: 200 a second and subtask, of 1,000 that come',
  labels: ['backpressure-sink', 'backpressure-locate', 'backpressure-operator'],
  graph: `
      orders: source rate=1000
      enrich: map orders
      sink: sink enrich sleep=5`,
  shows: all(busy('sink'), backPressured('orders'), backPressured('enrich')),
} satisfies Fault;
