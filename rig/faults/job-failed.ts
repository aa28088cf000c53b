import { state } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'User code throws, and no restart is allowed: the job has failed',
  labels: ['user-code-exception'],
  config: { 'restart-strategy.type': 'none' },
  graph: `
      orders: source rate=200
      discount: map orders throws=500
      sink: sink discount`,
  shows: state('FAILED'),
  lasts: 5,
} satisfies Fault;
