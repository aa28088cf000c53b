import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Four subtasks feed a sink of one, which takes 2 ms an order',
  labels: ['backpressure-sink', 'backpressure-locate', 'backpressure-operator'],
  config: { 'parallelism.default': '4', 'taskmanager.numberOfTaskSlots': '4' },
  graph: `
      orders: source rate=300
      totals: keyed orders
      sink: sink totals sleep=2 parallelism=1`,
  shows: all(busy('sink'), backPressured('orders')),
} satisfies Fault;
