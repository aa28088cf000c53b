import { all, completedCheckpoints, metric, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: windows of event time that fire every 5 s',
  labels: [],
  graph: `
      orders: source rate=300 idle=10
      windows: window orders
      sink: sink windows`,
  shows: all(running, completedCheckpoints(2), metric('sink', 'numRecordsIn', 500)),
} satisfies Fault;
