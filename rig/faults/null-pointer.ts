import { restarts } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'User code throws a NullPointerException, again after each restart',
  labels: ['user-code-exception', 'restart-loop'],
  config: {
    'restart-strategy.type': 'fixed-delay',
    'restart-strategy.fixed-delay.attempts': '1000',
    'restart-strategy.fixed-delay.delay': '2 s',
  },
  graph: `
      orders: source rate=200
      discount: map orders throws=500
      sink: sink discount`,
  shows: restarts(2),
  lasts: 20,
} satisfies Fault;
