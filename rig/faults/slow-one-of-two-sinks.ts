import { all, backPressured, busy, idle } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A stream has two sinks, and the first of them takes 6 ms an order',
  labels: ['backpressure-sink', 'backpressure-locate', 'backpressure-operator'],
  graph: `
      orders: source rate=500
      enrich: map orders
      archive: sink enrich sleep=6
      search: sink enrich`,
  shows: all(busy('archive'), backPressured('enrich'), idle('search')),
} satisfies Fault;
