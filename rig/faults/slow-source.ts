import { all, busy, idle } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The source takes 5 ms to read each order; all behind it has nothing to do',
  labels: ['backpressure-source'],
  graph: `
      orders: source rate=1000 sleep=5
      enrich: map orders
      sink: sink enrich`,
  shows: all(busy('orders'), idle('enrich', 0.8)),
} satisfies Fault;
