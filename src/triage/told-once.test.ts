import { expect, it } from 'vitest';
import { findingWith } from '../../test/finding.ts';
import type { TriageFinding } from '../report.ts';
import { toldOfLogsToo, toldOnce } from './told-once.ts';

const finding = (id: string, more: Partial<TriageFinding>): TriageFinding =>
  findingWith({ id, seen: [{ file: id, line: 1, text: id }], playbooks: ['slow-sink'], ...more });
const ofGraph = finding('sink-saturated', { about: { job: 'j', vertex: 'v' } });
const ofThreads = (facts: TriageFinding['facts'], playbooks = ['slow-sink']) =>
  finding('waits', { facts, playbooks });
let culprits = new Set<string>();
const told = (...all: TriageFinding[]) =>
  toldOnce(all, (id) => (id === 'v' ? 'sink: Writer' : undefined), culprits);

it('what threads of the same tasks show stands with what the graph shows, whichever comes first', () => {
  const threads = ofThreads({ tasks: 'sink: Writer' }, ['slow-sink', 'jdbc']);
  for (const all of [
    [ofGraph, threads],
    [threads, ofGraph],
  ]) {
    const [one, ...others] = told(...all);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      id: 'sink-saturated',
      also: [{ id: 'waits' }],
      playbooks: ['slow-sink', 'jdbc'],
    });
    expect(one!.seen.map(({ file }) => file)).toEqual(['sink-saturated', 'waits']);
  }
});

it('other tasks and other pages are findings of their own', () => {
  expect(told(ofGraph, ofThreads({ tasks: 'map' }))).toHaveLength(2);
  expect(told(ofGraph, ofThreads({ tasks: 'sink: Writer' }, ['jdbc']))).toHaveLength(2);
  expect(told(ofThreads({ tasks: 'sink: Writer' }), ofThreads({ tasks: 'sink: Writer' }))).toHaveLength(2);
});

it('of whom the job waits for, the graph says which page answers', () => {
  culprits = new Set(['v']);
  const [one, ...others] = told(ofThreads({ tasks: 'sink: Writer' }, ['jdbc']), ofGraph);
  expect([one?.id, one?.playbooks, others]).toEqual(['sink-saturated', ['slow-sink', 'jdbc'], []]);
  expect(told({ ...ofGraph, role: 'symptom' }, ofThreads({ tasks: 'sink: Writer' }, ['jdbc']))).toHaveLength(
    2,
  );
});

const sameAs = new Map([['job-keeps-restarting', 'job-restarts']]);
const ofCluster = finding('job-keeps-restarting', { about: { job: 'j' }, role: 'symptom' });
const ofLogs = finding('job-restarts', { severity: 'critical', role: 'symptom', facts: { restarts: 5 } });

it('what logs show of a job stands with what its cluster shows, and is as bad as the worse of the two', () => {
  for (const all of [
    [ofCluster, ofLogs],
    [ofLogs, ofCluster],
  ]) {
    const [one, ...others] = toldOfLogsToo(all, sameAs);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      id: 'job-keeps-restarting',
      severity: 'critical',
      also: [{ id: 'job-restarts', facts: { restarts: 5 } }],
    });
    expect(one!.seen.map(({ file }) => file)).toEqual(['job-keeps-restarting', 'job-restarts']);
  }
});

it('logs say not which of two jobs restarts, and nothing that the cluster does not show', () => {
  expect(toldOfLogsToo([ofCluster, { ...ofCluster, about: { job: 'k' } }, ofLogs], sameAs)).toHaveLength(3);
  expect(toldOfLogsToo([ofLogs], sameAs)).toEqual([ofLogs]);
});
