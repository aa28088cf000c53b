import { all, backPressured, idle } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'An async operator waits 200 ms for each answer; ten may be under way',
  labels: ['backpressure-operator', 'backpressure-locate', 'lookup-join-slow'],
  graph: `
      orders: source rate=1000
      lookup: async orders sleep=200 capacity=10 threads=10
      sink: sink lookup`,
  shows: all(backPressured('orders'), idle('sink')),
} satisfies Fault;
