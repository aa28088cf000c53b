import { failedCheckpoints } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The disk of the checkpoint storage is full: No space left on device',
  labels: ['disk-full', 'checkpoint-storage', 'checkpoint-declined'],
  config: {
    'execution.checkpointing.dir': 'full://{folder}/checkpoints',
    'execution.checkpointing.tolerable-failed-checkpoints': '100',
  },
  graph: `
      orders: source rate=300
      totals: keyed orders history
      sink: sink totals`,
  shows: failedCheckpoints(2),
  lasts: 40,
} satisfies Fault;
