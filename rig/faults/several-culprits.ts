import { all, backPressured, busy } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Two pipelines of one job, each with a slow operator of its own',
  labels: ['backpressure-operator', 'backpressure-locate'],
  graph: `
      orders: source rate=1000
      price: map orders sleep=5
      order-sink: sink price
      clicks: source rate=1000
      score: map clicks sleep=8
      click-sink: sink score`,
  shows: all(busy('price'), busy('score'), backPressured('orders'), backPressured('clicks')),
} satisfies Fault;
