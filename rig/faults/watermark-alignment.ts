import { all, idle, metric, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A source waits for another one of its alignment group that is 10 min behind',
  labels: ['watermark-stuck', 'backpressure-source'],
  graph: `
      orders: source rate=200 align=5
      replay: source rate=20 lag=600 align=5
      windows: window orders replay
      sink: sink windows`,
  shows: all(
    running,
    idle('orders', 0.9),
    metric('orders', 'Source__orders.watermarkAlignmentDrift', 60_000),
  ),
} satisfies Fault;
