import { all, backPressured, slowCheckpoint } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected:
    'One input of a task comes through an operator that takes 20 ms an order, the other is fast: barriers wait',
  labels: ['checkpoint-alignment', 'checkpoint-slow', 'backpressure-operator', 'backpressure-locate'],
  config: { 'execution.checkpointing.timeout': '10 min' },
  graph: `
      orders: source rate=500
      slow: map orders sleep=20
      clicks: source rate=20
      join: merge slow clicks
      sink: sink join`,
  shows: all(backPressured('orders'), slowCheckpoint(5)),
} satisfies Fault;
