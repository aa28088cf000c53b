import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { type CheckpointOptions, everyTenSeconds, history } from '../../../test/rules/cluster/checkpoints.ts';
import { busy, cluster, held, idle, type JobOptions } from '../../../test/rules/cluster/clusters.ts';
import { pendingCheckpoint } from './pending-checkpoint.ts';

const vertices: JobOptions['vertices'] = [
  { name: 'Source: orders', loads: [held, held] },
  { name: 'enrich', loads: [held, held] },
  { name: 'orders-sink: Writer', loads: [busy, busy] },
];

const waits: CheckpointOptions = {
  state: 'IN_PROGRESS',
  ago: 30_000,
  acknowledged: 3,
  subtasks: 6,
  parts: [
    [{}, {}],
    [{}, null],
    [null, null],
  ],
};

const acknowledged: CheckpointOptions = { state: 'IN_PROGRESS', acknowledged: 6, subtasks: 6, duration: 400 };

const job = (checkpoint: CheckpointOptions, more: Partial<JobOptions> = {}) =>
  cluster({ vertices, checkpointing: everyTenSeconds, checkpoints: history([checkpoint, {}]), ...more });

clusterCases(pendingCheckpoint, {
  'checkpoint-waits-for-subtasks': {
    shows: job(waits),
    facts: {
      checkpoint: 2,
      age: 30_000,
      vertex: 'enrich',
      subtask: 2,
      pending: 1,
      parallelism: 2,
      by: 'orders-sink: Writer',
    },
    looksLike: [
      ['one that was just triggered', job({ ...waits, ago: 8000 })],
      ['one that completed since its details were asked for', job({ ...waits, state: 'COMPLETED' })],
      [
        'one of a job that checkpoints once in ten minutes',
        job(waits, { checkpointing: { ...everyTenSeconds, interval: 600_000 } }),
      ],
      ['one of a job that was cancelled meanwhile', job(waits, { state: 'CANCELED' })],
      ['a savepoint', job({ ...waits, savepoint: true })],
      [
        'one of which no details are known',
        job({ ...waits, parts: [] }, { vertices: vertices.map((vertex) => ({ ...vertex, loads: [idle] })) }),
      ],
    ],
  },
  'checkpoint-not-finalized': {
    shows: job({ ...acknowledged, ago: 40_000 }),
    facts: { checkpoint: 2, subtasks: 6, since: 39_600 },
    looksLike: [
      [
        'one whose last subtask has just acknowledged',
        job({ ...acknowledged, ago: 40_000, duration: 39_000 }),
      ],
      ['one that a subtask has not acknowledged', job({ ...acknowledged, ago: 40_000, acknowledged: 5 })],
      ['one that is complete', job({ ...acknowledged, ago: 40_000, state: 'COMPLETED' })],
      [
        'one that takes little of a long interval',
        job({ ...acknowledged, ago: 40_000 }, { checkpointing: { ...everyTenSeconds, interval: 600_000 } }),
      ],
    ],
  },
});
