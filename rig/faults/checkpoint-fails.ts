import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'snapshotState of a function throws',
  labels: ['checkpoint-declined', 'user-code-exception'],
  graph: `
      orders: source rate=100
      buffer: checkpointed orders fails
      sink: sink buffer`,
  shows: logged(/Could not perform checkpoint|cannot be flushed/),
  lasts: 30,
} satisfies Fault;
