import { all, idle, metric, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One of two sources gets no orders: the watermark stands, and no window fires',
  labels: ['watermark-stuck'],
  graph: `
      orders: source rate=200
      returns: source rate=0.001
      windows: window orders returns
      sink: sink windows`,
  shows: all(running, idle('sink', 0.9), metric('windows', 'numRecordsIn', 5000)),
} satisfies Fault;
