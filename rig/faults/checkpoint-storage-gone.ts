import { rmSync, writeFileSync } from 'node:fs';
import { failedCheckpoints } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The folder of the checkpoint storage becomes a file while the job runs',
  labels: ['checkpoint-storage', 'checkpoint-declined'],
  config: { 'execution.checkpointing.tolerable-failed-checkpoints': '100' },
  graph: `
      orders: source rate=300
      totals: keyed orders history
      sink: sink totals`,
  inject: async ({ folder }) => {
    rmSync(`${folder}/checkpoints`, { recursive: true });
    writeFileSync(`${folder}/checkpoints`, '');
  },
  shows: failedCheckpoints(2),
  lasts: 40,
} satisfies Fault;
