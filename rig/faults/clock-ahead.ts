import { all, metric, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Local time is taken for UTC: event time is 8 h ahead of the clock',
  labels: ['timezone-offset', 'late-data', 'watermark-stuck'],
  graph: `
      orders: source rate=200 lag=-28800
      windows: window orders
      sink: sink windows`,
  shows: all(running, metric('windows', 'numRecordsIn', 10_000)),
} satisfies Fault;
