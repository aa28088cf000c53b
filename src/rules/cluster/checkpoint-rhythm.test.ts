import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { type CheckpointOptions, everyTenSeconds, history } from '../../../test/rules/cluster/checkpoints.ts';
import { cluster, idle, type JobOptions } from '../../../test/rules/cluster/clusters.ts';
import { checkpointRhythm } from './checkpoint-rhythm.ts';

const vertices: JobOptions['vertices'] = [{ name: 'Source: orders', loads: [idle] }];
const job = (checkpoints: CheckpointOptions[], more: Partial<JobOptions> = {}) =>
  cluster({ vertices, checkpointing: everyTenSeconds, checkpoints: history(checkpoints), ...more });

/** Each begins when the one before is done. */
const lasting = (duration: number, every = duration): CheckpointOptions[] =>
  [1, 2, 3, 4].map((at) => ({ duration, ago: at * every }));

const old: CheckpointOptions = { ago: 300_000 };

clusterCases(checkpointRhythm, {
  'checkpoints-not-triggered': {
    shows: job([old]),
    facts: { since: 300_000, interval: 10_000, triggered: 1 },
    looksLike: [
      ['one that was triggered lately', job([{ ago: 20_000 }, old])],
      ['one that is still in progress', job([{ ...old, state: 'IN_PROGRESS' }])],
      ['a longer interval', job([old], { checkpointing: { ...everyTenSeconds, interval: 600_000 } })],
      ['checkpoints that are off', job([old], { checkpointing: { ...everyTenSeconds, interval: null } })],
      ['a job that has run for a minute', job([], { running: 60_000 })],
      ['a job that is done', job([old], { state: 'FINISHED' })],
      [
        'a source that is done',
        job([old], { vertices: [...vertices, { name: 'Source: table', loads: [idle], state: 'FINISHED' }] }),
      ],
      ['a savepoint meanwhile', job([{ ago: 20_000, savepoint: true }, old])],
    ],
  },
  'checkpoints-back-to-back': {
    shows: job(lasting(30_000)),
    facts: { took: 30_000, interval: 10_000, share: 100 },
    looksLike: [
      [
        'one a minute',
        job(lasting(30_000, 60_000), { checkpointing: { ...everyTenSeconds, interval: 60_000 } }),
      ],
      ['fast ones', job(lasting(9000, 10_000))],
      ['two of them', job(lasting(30_000).slice(0, 2))],
    ],
  },
});
