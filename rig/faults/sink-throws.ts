import { restarts } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The sink throws at each restart after a while',
  labels: ['user-code-exception', 'restart-loop'],
  graph: `
      orders: source rate=200
      enrich: map orders
      sink: sink enrich throws=1000`,
  shows: restarts(2),
  within: 90,
  lasts: 40,
} satisfies Fault;
