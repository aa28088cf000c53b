import { all, busy, completedCheckpoints, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: an operator is busy for two thirds of the time and keeps up',
  labels: [],
  graph: `
      orders: source rate=500
      enrich: map orders sleep=1
      sink: sink enrich`,
  shows: all(running, busy('enrich', 0.4), completedCheckpoints(2)),
} satisfies Fault;
