import { metric } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: '3 of 10 orders are 10 min late: their windows have gone',
  labels: ['late-data'],
  graph: `
      orders: source rate=200 late=0.3
      windows: window orders
      sink: sink windows`,
  shows: metric('windows', 'windows.numLateRecordsDropped', 500),
} satisfies Fault;
