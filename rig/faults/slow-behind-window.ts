import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A window sends all customers at once every 5 s, and the sink takes 10 ms for each',
  labels: ['backpressure-sink', 'backpressure-locate', 'backpressure-operator'],
  graph: `
      orders: source rate=2000 keys=2000
      windows: window orders seconds=5
      sink: sink windows sleep=10`,
  shows: all(busy('sink'), backPressured('windows')),
} satisfies Fault;
