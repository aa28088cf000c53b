import { slowCheckpoint } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The checkpoint storage takes 10 KB a second and file',
  labels: ['checkpoint-slow', 'checkpoint-storage'],
  config: { 'execution.checkpointing.dir': 'slow://{folder}/checkpoints' },
  graph: `
      orders: source rate=100
      totals: keyed orders history keys=50
      sink: sink totals`,
  shows: slowCheckpoint(8),
} satisfies Fault;
