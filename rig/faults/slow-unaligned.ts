import { all, backPressured, busy, completedCheckpoints } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'An operator is slow, and checkpoints are unaligned: they are fast, and the job is not',
  labels: ['backpressure-operator', 'backpressure-locate'],
  config: { 'execution.checkpointing.unaligned.enabled': 'true' },
  graph: `
      orders: source rate=500
      score: map orders sleep=10
      sink: sink score`,
  shows: all(busy('score'), backPressured('orders'), completedCheckpoints(3)),
} satisfies Fault;
