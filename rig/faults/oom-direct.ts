import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Direct memory grows by 1 MB with each order',
  labels: ['oom-direct'],
  graph: `
      orders: source rate=10
      client: map orders keeps=direct kb=1024
      sink: sink client`,
  shows: logged(/OutOfMemoryError: (?:Direct|Cannot reserve)/),
  lasts: 20,
} satisfies Fault;
