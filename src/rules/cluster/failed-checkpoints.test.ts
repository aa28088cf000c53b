import { expect, it } from 'vitest';
import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { type CheckpointOptions, everyTenSeconds, history } from '../../../test/rules/cluster/checkpoints.ts';
import { busy, cluster, held, idle } from '../../../test/rules/cluster/clusters.ts';
import { failedCheckpoints } from './failed-checkpoints.ts';

const failed = (failure: string, more: CheckpointOptions = {}): CheckpointOptions => ({
  state: 'FAILED',
  duration: 10_005,
  failure,
  acknowledged: 2,
  subtasks: 6,
  ...more,
});
const done: CheckpointOptions = {};

const job = (...checkpoints: CheckpointOptions[]) =>
  cluster({
    vertices: [
      { name: 'Source: orders', loads: [held, held] },
      { name: 'enrich', loads: [held, held] },
      { name: 'orders-sink: Writer', loads: [busy, busy] },
    ],
    checkpointing: everyTenSeconds,
    checkpoints: history(checkpoints),
  });

const expired = failed('Checkpoint expired before completing.');
const declined = failed('Checkpoint was declined.');
const asynchronous = failed('Asynchronous task checkpoint failed.');
const suspended = failed('Checkpoint Coordinator is suspending.');
const unfinished = failed('Failure to finalize checkpoint.');
const waitsForAll = {
  ...expired,
  parts: [
    [{}, {}],
    [null, null],
    [null, null],
  ],
};

clusterCases(failedCheckpoints, {
  'checkpoints-expired': {
    shows: job(waitsForAll, expired, expired),
    facts: {
      failed: 3,
      last: 3,
      timeout: 600_000,
      vertex: 'enrich',
      pending: 2,
      parallelism: 2,
      by: 'orders-sink: Writer',
    },
    looksLike: [
      ['one that expired', job(expired, done, done)],
      ['what has passed', job(done, done, done, expired, expired)],
      ['what a restart ended', job(suspended, suspended, suspended)],
      ['savepoints', job(...[1, 2, 3].map(() => ({ ...expired, savepoint: true })))],
      ['failures that the history does not have', job(done, done)],
    ],
  },
  'checkpoints-declined': {
    shows: job(declined, done, declined),
    facts: { failed: 2, last: 3 },
    looksLike: [
      [
        'tasks that had just started',
        job(...[1, 2, 3].map(() => failed('Checkpoint was declined (tasks not ready)'))),
      ],
      [
        'one that a newer one overtook',
        job(
          ...[1, 2].map(() =>
            failed('Checkpoint was canceled because a barrier from newer checkpoint was received.'),
          ),
        ),
      ],
    ],
  },
  'checkpoints-failed-in-asynchronous-part': {
    shows: job(asynchronous, asynchronous, done),
    facts: { failed: 2, last: 3 },
    looksLike: [['checkpoints that expired', job(expired, expired)]],
  },
  'checkpoints-failed-at-storage': {
    shows: job(
      unfinished,
      failed('An Exception occurred while triggering the checkpoint. IO-problem detected.'),
      done,
    ),
    facts: { failed: 2, last: 3 },
    looksLike: [['a task that failed', job(failed('Task has failed.'), failed('Task has failed.'))]],
  },
});

it('is critical when the last three failed, and a warning when some completed', () => {
  const severities = (...checkpoints: CheckpointOptions[]) =>
    failedCheckpoints.judge(job(...checkpoints)).map(({ severity }) => severity);
  expect(severities(expired, expired, expired, done)).toEqual(['critical']);
  expect(severities(expired, done, expired, expired)).toEqual(['warning']);
});

it('blames nobody where nobody is busy', () => {
  const shown = job(waitsForAll, expired);
  for (const { rounds } of shown.jobs[0]!.vertices)
    for (const round of rounds)
      round.subtasks = round.subtasks.map((subtask) => ({ ...subtask, ...idle }) as never);
  const [finding] = failedCheckpoints.judge(shown);
  expect(finding!.facts).toMatchObject({ by: '', vertex: 'enrich' });
  expect(finding!.shows).toBe('symptom');
  expect(failedCheckpoints.judge(job(waitsForAll, expired))[0]!.shows).toBe('cause');
});
