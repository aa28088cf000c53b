import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One input of a join comes through a slow operator',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=1000
      enrich: map orders sleep=5
      clicks: source rate=100
      join: merge enrich clicks
      sink: sink join`,
  shows: all(busy('enrich'), backPressured('orders')),
} satisfies Fault;
