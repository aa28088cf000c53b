import { all, idle, metric, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One of four subtasks of the source gets no orders: no window fires',
  labels: ['watermark-stuck'],
  config: { 'parallelism.default': '4', 'taskmanager.numberOfTaskSlots': '4' },
  graph: `
      orders: source rate=200 silent=2
      windows: window orders
      sink: sink windows`,
  shows: all(running, idle('sink', 0.9), metric('windows', 'numRecordsIn', 10_000)),
} satisfies Fault;
