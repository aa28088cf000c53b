import { vertexState } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'User code takes ten minutes in open(): its tasks stay INITIALIZING',
  labels: ['restore-slow', 'user-code-exception'],
  graph: `
      orders: source rate=100
      totals: keyed orders open=600000
      sink: sink totals`,
  shows: vertexState('totals', 'INITIALIZING'),
  lasts: 330,
} satisfies Fault;
