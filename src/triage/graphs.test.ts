import { expect, it } from 'vitest';
import { findingWith } from '../../test/finding.ts';
import {
  busy,
  cluster,
  halfBusy,
  held,
  idle,
  type JobOptions,
  type Load,
} from '../../test/rules/cluster/clusters.ts';
import type { Facts, TriageFinding } from '../report.ts';
import { harmlessWhereKeptUp } from './graphs.ts';

const sleeping = (facts: Facts, more: Partial<TriageFinding> = {}): TriageFinding =>
  findingWith({ id: 'task-thread-sleeping', facts, count: 3, ...more });

const job = (source: Load, enrich: Load[], more: Partial<JobOptions> = {}): JobOptions => ({
  vertices: [
    { name: 'Source: orders', loads: [source, source] },
    { name: 'enrich', loads: enrich },
  ],
  ...more,
});

const severityOf = (finding: TriageFinding, of: JobOptions | null) =>
  harmlessWhereKeptUp([finding], of && cluster(of))[0]!.severity;

it('what threads of a task do that has time left holds nothing back', () => {
  const keptUp = job(idle, [halfBusy, halfBusy]);
  expect(severityOf(sleeping({ tasks: 'enrich' }), keptUp)).toBe('notice');
  expect(severityOf(sleeping({ task: 'enrich', subtask: 1 }), keptUp)).toBe('notice');
});

it.each<[string, JobOptions | null]>([
  ['works all the time', job(held, [busy, busy])],
  ['works all the time in one subtask', job(idle, [halfBusy, busy])],
  ['is waited for', job(held, [halfBusy, halfBusy])],
  ['has only just started', job(idle, [halfBusy, halfBusy], { running: 25_000 })],
  ['does not say how busy it is', job(idle, [{ ...halfBusy, busy: null }, halfBusy])],
  ['is a source', { vertices: [{ name: 'enrich', loads: [halfBusy] }] }],
  ['is a batch job', job(idle, [halfBusy, halfBusy], { batch: true })],
  ['is known from its threads alone', null],
])('it does where the task %s', (_, of) => {
  expect(severityOf(sleeping({ tasks: 'enrich' }), of)).toBe('warning');
});

it('what is no matter of how fast a task works stays as it is', () => {
  const keptUp = job(idle, [halfBusy, halfBusy]);
  expect(severityOf(sleeping({ tasks: 'enrich' }, { role: 'symptom' }), keptUp)).toBe('warning');
  expect(severityOf(sleeping({ tasks: 'enrich' }, { severity: 'critical' }), keptUp)).toBe('critical');
  expect(severityOf(sleeping({ tasks: 'enrich' }, { about: { job: 'a' } }), keptUp)).toBe('warning');
});
