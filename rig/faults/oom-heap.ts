import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A list grows by 1 MB with each order: Java heap space',
  labels: ['oom-heap'],
  graph: `
      orders: source rate=10
      history: map orders keeps=heap kb=1024
      sink: sink history`,
  shows: logged(/OutOfMemoryError: Java heap space/),
  lasts: 20,
} satisfies Fault;
