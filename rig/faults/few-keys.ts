import { all, backPressured, hotSubtask } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Two customers for 8 subtasks: six of them have nothing to do, and two are slow',
  labels: ['data-skew'],
  config: { 'parallelism.default': '8', 'taskmanager.numberOfTaskSlots': '8' },
  graph: `
      orders: source rate=100 keys=2
      totals: keyed orders sleep=4
      sink: sink totals`,
  shows: all(hotSubtask('totals'), backPressured('orders')),
} satisfies Fault;
