import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Each order makes class loaders and classes that are kept',
  labels: ['oom-metaspace'],
  config: { 'taskmanager.memory.jvm-metaspace.size': '90m' },
  graph: `
      orders: source rate=200
      rules: map orders keeps=classes
      sink: sink rules`,
  shows: logged(/Metaspace$|TaskManager .* is no longer reachable|Shutting down TaskExecutor/m),
  lasts: 20,
} satisfies Fault;
