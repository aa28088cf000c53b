import { all, backPressured, busy, idle } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One of three streams of a union passes through an operator that takes 8 ms an order',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=500
      clicks: source rate=500
      score: map clicks sleep=8
      returns: source rate=500
      all: map orders score returns
      sink: sink all`,
  shows: all(busy('score'), backPressured('clicks'), idle('all')),
} satisfies Fault;
