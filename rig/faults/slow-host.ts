import { all, backPressured, hotSubtask } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'All subtasks on one of two TaskManagers take 10 ms for each order; the others take no time',
  labels: ['slot-spread-uneven'],
  taskManagers: 2,
  slow: [2],
  config: { 'parallelism.default': '4' },
  graph: `
      orders: source rate=200
      enrich: map orders sleep=10 host
      format: map enrich sleep=10 host
      sink: sink format`,
  shows: all(hotSubtask('enrich'), backPressured('orders')),
} satisfies Fault;
