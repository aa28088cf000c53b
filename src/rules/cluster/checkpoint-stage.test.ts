import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import {
  type CheckpointOptions,
  everyTenSeconds,
  history,
  type Took,
} from '../../../test/rules/cluster/checkpoints.ts';
import { busy, cluster, held, idle, type JobOptions } from '../../../test/rules/cluster/clusters.ts';
import { checkpointStage } from './checkpoint-stage.ts';

/** A job with two inputs, of which one is held back. */
const vertices: JobOptions['vertices'] = [
  { name: 'Source: orders', loads: [idle, idle] },
  { name: 'Source: clicks', loads: [held, held] },
  { name: 'slow-branch', loads: [busy, busy] },
  { name: 'join', loads: [idle, idle] },
];
const edges: NonNullable<JobOptions['edges']> = [
  ['Source: orders', 'join'],
  ['Source: clicks', 'slow-branch'],
  ['slow-branch', 'join'],
];

const fast: Took[] = [{}, {}];

/** What one vertex takes, in both of the last checkpoints, and what the others do. */
function taking(parts: Took[][], more: CheckpointOptions = {}, job: Partial<JobOptions> = {}) {
  const one = { duration: 20_000, parts, ...more };
  return cluster({
    vertices,
    edges,
    checkpointing: everyTenSeconds,
    checkpoints: history([one, { ...one, ago: 45_000 }]),
    ...job,
  });
}

const late = { startDelay: 19_000 };
const lateBarriers = [fast, fast, [late, { startDelay: 9000 }], fast];
const relaxed = { checkpointing: { ...everyTenSeconds, interval: 60_000 } };
const seldom = { vertices: vertices.map((vertex) => ({ ...vertex, loads: [idle, idle] })) };

const stage = { parallelism: 2, of: 20_000, slow: 2, last: 2 };
const upload = (written: number): Took[][] => [fast, fast, fast, [{ async: 19_000, written }, {}]];

clusterCases(checkpointStage, {
  'checkpoint-barriers-late': {
    shows: taking(lateBarriers),
    facts: { ...stage, vertex: 'slow-branch', subtask: 1, took: 19_000, by: 'slow-branch' },
    looksLike: [
      ['a job that checkpoints once in a minute', taking(lateBarriers, {}, relaxed)],
      ['a fast one, however it divides its time', taking(lateBarriers, { duration: 2000 })],
      [
        'a single slow one',
        cluster({
          vertices,
          edges,
          checkpointing: everyTenSeconds,
          checkpoints: history([{}, { duration: 20_000, parts: lateBarriers }, {}]),
        }),
      ],
      ['a savepoint', taking(lateBarriers, { savepoint: true })],
      ['one whose details were asked for too early', taking([fast, fast, [late, null], fast])],
      ['one that spends its time on state', taking(upload(1000))],
    ],
  },
  'checkpoint-alignment-long': {
    shows: taking([fast, fast, [late, late], [{ alignment: 18_500 }, { alignment: 18_000 }]]),
    facts: { ...stage, vertex: 'join', subtask: 1, took: 18_500, late: 'slow-branch' },
    looksLike: [
      [
        'barriers that come late from all inputs',
        taking([
          [late, late],
          [late, late],
          [late, late],
          [late, late],
        ]),
      ],
      ['a short alignment', taking([fast, fast, [late, late], [{ alignment: 3000 }, {}]])],
    ],
  },
  'checkpoint-sync-long': {
    shows: taking([fast, fast, fast, [{}, { sync: 19_000 }]]),
    facts: { ...stage, vertex: 'join', subtask: 2, took: 19_000 },
    looksLike: [
      [
        'no stage that takes most of the time',
        taking([fast, fast, fast, [{ startDelay: 7000, sync: 7000, async: 6000 }, {}]]),
      ],
    ],
  },
  'checkpoint-upload-slow': {
    shows: taking(upload(19_000)),
    facts: { ...stage, vertex: 'join', subtask: 1, took: 19_000, bytes: 19_000, perSecond: 1000 },
    looksLike: [
      ['much to write', taking(upload(19 * 50 * 1024 ** 2))],
      [
        'in-flight data',
        taking(upload(19_000), {}, { checkpointing: { ...everyTenSeconds, unaligned: true } }),
      ],
    ],
  },
  'checkpoint-upload-large': {
    shows: taking(upload(19_000_000_000), {}, seldom),
    facts: { ...stage, vertex: 'join', subtask: 1, took: 19_000, bytes: 19e9, perSecond: 1e9 },
    looksLike: [['little to write', taking(upload(19_000))]],
  },
});
