import { all, completedCheckpoints, metric, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: one of two sources has no orders and is marked idle; windows fire',
  labels: [],
  graph: `
      orders: source rate=200
      returns: source rate=0.001 idle=5
      windows: window orders returns
      sink: sink windows`,
  shows: all(running, metric('sink', 'numRecordsIn', 2000), completedCheckpoints(2)),
} satisfies Fault;
