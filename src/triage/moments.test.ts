import { expect, it } from 'vitest';
import type { Cluster } from '../cluster/cluster.ts';
import type { TriageFinding } from '../report.ts';
import { uncertainInFewDumps } from './moments.ts';

const finding = (id: string, dumps: number, role: TriageFinding['role'] = 'cause') =>
  ({ id, role, facts: { dumps } }) as unknown as TriageFinding;

const rolesOf = (findings: TriageFinding[], cluster: Cluster | null = null) =>
  uncertainInFewDumps(findings, cluster).map(({ role }) => role);

it('what a well job does too is no cause in three dumps, and one in five', () => {
  expect(rolesOf([finding('task-thread-sleeping', 3)])).toEqual(['symptom']);
  expect(rolesOf([finding('sink-waiting-for-external-system', 3)])).toEqual(['symptom']);
  expect(rolesOf([finding('task-thread-sleeping', 5)])).toEqual(['cause']);
});

it('what no well job does is a cause in any number of dumps', () => {
  expect(rolesOf([finding('threads-in-deadlock', 1), finding('task-threads-blocked-on-lock', 3)])).toEqual([
    'cause',
    'cause',
  ]);
});

it('is a cause where threads wait behind it, and where a cluster tells of its load', () => {
  expect(
    rolesOf([finding('task-thread-sleeping', 3), finding('task-threads-backpressured', 3, 'symptom')]),
  ).toEqual(['cause', 'symptom']);
  expect(rolesOf([finding('task-thread-sleeping', 3)], {} as Cluster)).toEqual(['cause']);
});
