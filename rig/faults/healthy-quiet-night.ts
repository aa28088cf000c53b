import { all, completedCheckpoints, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: an order every few seconds, and windows of one minute',
  labels: [],
  graph: `
      orders: source rate=0.3
      windows: window orders seconds=60
      sink: sink windows`,
  shows: all(running, completedCheckpoints(3)),
} satisfies Fault;
