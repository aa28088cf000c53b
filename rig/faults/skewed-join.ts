import { all, backPressured, hotSubtask } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: '9 of 10 orders are of one customer: one of 4 subtasks of a join gets them',
  labels: ['data-skew', 'join-slow-fast-streams'],
  config: { 'parallelism.default': '4', 'taskmanager.numberOfTaskSlots': '4' },
  graph: `
      orders: source rate=200 hot=0.9
      payments: source rate=20
      paid: join payments orders sleep=3
      sink: sink paid`,
  shows: all(hotSubtask('paid'), backPressured('orders')),
} satisfies Fault;
