import { all, backPressured, collecting } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The heap is nearly full of a cache, and each order makes much garbage',
  labels: ['gc-pressure'],
  graph: `
      orders: source rate=500
      report: map orders parallelism=1 garbage=2000 live=340
      sink: sink report`,
  shows: all(backPressured('orders'), collecting(0.1)),
} satisfies Fault;
