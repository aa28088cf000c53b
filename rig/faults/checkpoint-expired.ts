import { all, backPressured, failedCheckpoints } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Barriers wait behind the orders of a slow sink for longer than the timeout of 10 s',
  labels: ['checkpoint-expired', 'backpressure-sink', 'backpressure-locate'],
  config: {
    'execution.checkpointing.timeout': '10 s',
    'execution.checkpointing.tolerable-failed-checkpoints': '100',
  },
  graph: `
      orders: source rate=500
      enrich: map orders
      sink: sink enrich sleep=50`,
  shows: all(backPressured('orders'), failedCheckpoints(2)),
  within: 90,
} satisfies Fault;
