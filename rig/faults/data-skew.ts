import { all, backPressured, hotSubtask } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: '19 of 20 orders are of one customer: one of 8 subtasks gets them',
  labels: ['data-skew'],
  config: { 'parallelism.default': '8', 'taskmanager.numberOfTaskSlots': '8' },
  graph: `
      orders: source rate=200 hot=0.95
      totals: keyed orders sleep=2
      sink: sink totals`,
  shows: all(hotSubtask('totals'), backPressured('orders')),
} satisfies Fault;
