import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'User code keeps every order on the heap of one of two TaskManagers',
  labels: ['oom-heap'],
  taskManagers: 2,
  slow: [2],
  config: { 'parallelism.default': '4' },
  graph: `
      orders: source rate=300
      archive: map orders keeps=heap host
      sink: sink archive`,
  shows: logged(/OutOfMemoryError: Java heap space/),
  within: 120,
  lasts: 20,
} satisfies Fault;
