import { restarts } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The reader of the source throws after a while',
  labels: ['user-code-exception', 'restart-loop'],
  graph: `
      orders: source rate=200 throws=1000
      sink: sink orders`,
  shows: restarts(2),
  within: 90,
  lasts: 40,
} satisfies Fault;
