import { expect, it } from 'vitest';
import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { history } from '../../../test/rules/cluster/checkpoints.ts';
import { cluster, idle, type JobOptions } from '../../../test/rules/cluster/clusters.ts';
import { initializing } from './initializing.ts';

const minute = 60_000;

/** A job whose second vertex does not start, from checkpoint 12 or from nothing. */
const job = (restored: number | null, more: Partial<JobOptions> = {}, state = 'INITIALIZING') =>
  cluster({
    vertices: [
      { name: 'Source: orders', loads: [idle, idle] },
      { name: 'totals', loads: [{}, {}], state },
    ],
    running: 7 * minute,
    checkpoints: { ...history([]), restored: restored === null ? null : { id: restored, at: null } },
    ...more,
  });

const facts = { rounds: 3, vertex: 'totals', tasks: 2, parallelism: 2, lasts: 7 * minute };
const ended = (given: ReturnType<typeof cluster>) => {
  for (const subtask of given.jobs[0]!.vertices[1]!.rounds.at(-1)!.subtasks) subtask.initializing = null;
  return given;
};

clusterCases(initializing, {
  'tasks-restore-for-long': {
    shows: job(12),
    facts: { ...facts, checkpoint: 12 },
    looksLike: [
      ['a job that runs', job(12, {}, 'RUNNING')],
      ['one that has just started', job(12, { running: 50_000 })],
      ['tasks that run in the last round', ended(job(12))],
      ['a job that waits for slots', job(12, {}, 'SCHEDULED')],
      ['a job that restarts', job(12, { state: 'RESTARTING' })],
      ['one without a checkpoint', job(null)],
    ],
  },
  'tasks-open-for-long': {
    shows: job(null),
    facts,
    looksLike: [
      ['one that restores', job(12)],
      ['one of which no checkpoints were read', job(null, { checkpoints: null })],
      ['one that has just started', job(null, { running: 50_000 })],
    ],
  },
});

it('is a warning from five minutes on, and before that a notice', () => {
  const severity = (running: number) => initializing.judge(job(12, { running }))[0]?.severity;
  expect([severity(2 * minute), severity(5 * minute)]).toEqual(['notice', 'warning']);
});

it('counts the tasks that still restore', () => {
  const given = job(12);
  given.jobs[0]!.vertices[1]!.rounds.at(-1)!.subtasks[0]!.initializing = null;
  expect(initializing.judge(given)[0]?.facts).toMatchObject({ tasks: 1, parallelism: 2 });
});
