import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { type CheckpointOptions, everyTenSeconds, history } from '../../../test/rules/cluster/checkpoints.ts';
import { cluster, idle, type JobOptions } from '../../../test/rules/cluster/clusters.ts';
import { checkpointTimeout } from './checkpoint-timeout.ts';

const job = (checkpoints: CheckpointOptions[], more: Partial<JobOptions> = {}) =>
  cluster({
    vertices: [{ name: 'Source: orders', loads: [idle] }],
    checkpointing: { ...everyTenSeconds, timeout: 600_000 },
    checkpoints: history(checkpoints),
    ...more,
  });

/** Newest first. */
const lasting = (...durations: number[]): CheckpointOptions[] =>
  durations.map((duration, at) => ({ duration, ago: (at + 1) * 700_000 }));

const slow = lasting(420_000, 200_000, 390_000);

clusterCases(checkpointTimeout, {
  'checkpoint-timeout-near': {
    shows: job(slow),
    facts: { job: 'orders', took: 420_000, timeout: 600_000, near: 2, last: 3 },
    looksLike: [
      ['one slow checkpoint', job(lasting(420_000, 200_000, 200_000))],
      ['slow ones that are over', job(lasting(20_000, 420_000, 390_000))],
      ['a longer timeout', job(slow, { checkpointing: { ...everyTenSeconds, timeout: 1_800_000 } })],
      ['savepoints', job(slow.map((one) => ({ ...one, savepoint: true })))],
      ['checkpoints that are off', job(slow, { checkpointing: null })],
      ['a job that is done', job(slow, { state: 'FINISHED' })],
      ['a job that has just started', job(slow, { running: 25_000 })],
    ],
  },
});
