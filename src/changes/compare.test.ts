import { describe, expect, it } from 'vitest';
import { findingWith } from '../../test/finding.ts';
import {
  busy,
  cluster,
  held,
  idle,
  type JobOptions,
  jobId,
  type Load,
  type VertexOptions,
} from '../../test/rules/cluster/clusters.ts';
import type { Checkpoint } from '../cluster/checkpoints.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Report, TriageFinding } from '../report.ts';
import { compare } from './compare.ts';
import type { Look } from './look.ts';

const reportOf = (findings: TriageFinding[]) =>
  ({ findings, notAssessed: [], read: [] }) as unknown as Report;
const look = (cluster: Cluster | null, findings: TriageFinding[] = []): Look => ({
  report: reportOf(findings),
  cluster,
});

const vertex = (name: string, loads: Load[] = [idle, idle], perSecond?: number): VertexOptions => ({
  name,
  loads,
  ...(perSecond !== undefined && {
    metrics: { numRecordsInPerSecond: rate(perSecond), numRecordsOutPerSecond: rate(perSecond) },
  }),
});
/** Of each of two subtasks, when so many come in all. */
const rate = (perSecond: number) => ({ least: perSecond / 2, most: perSecond / 2, mean: perSecond / 2 });

const jobs = (before: JobOptions, after: JobOptions) =>
  compare(look(cluster(before)), look(cluster(after))).jobs;
const graph = (before: string[], after: string[]) =>
  jobs({ vertices: before.map((name) => vertex(name)) }, { vertices: after.map((name) => vertex(name)) })[0]!
    .graph;

describe('the graph', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], []],
    [['a -> b', 'c'], ['a', 'b', 'c'], [{ kind: 'regrouped', before: ['a -> b'], after: ['a', 'b'] }]],
    [
      ['a', 'b', 'c'],
      ['a -> b -> c'],
      [{ kind: 'regrouped', before: ['a', 'b', 'c'], after: ['a -> b -> c'] }],
    ],
    [['a -> b', 'c'], ['a -> d', 'c'], [{ kind: 'replaced', before: ['a -> b'], after: ['a -> d'] }]],
    // With the same id, which the uid makes.
    [['a', 'c'], ['b', 'c'], [{ kind: 'replaced', before: ['a'], after: ['b'] }]],
    [['a', 'c'], ['a', 'c', 'd'], [{ kind: 'added', vertices: ['d'] }]],
    [['a', 'b', 'c'], ['a', 'b'], [{ kind: 'removed', vertices: ['c'] }]],
  ])('%j and then %j: %j', (before, after, changes) => {
    expect(graph(before, after)).toEqual(changes);
  });

  it('knows a vertex by its name though its id is another', () => {
    const [job] = jobs(
      { vertices: [vertex('x'), vertex('sink', [idle])] },
      { vertices: [vertex('sink', [idle, idle]), vertex('x')], edges: [['x', 'sink']] },
    );
    expect(job!.graph).toEqual([{ kind: 'parallelism', vertex: 'sink', before: 1, after: 2 }]);
  });
});

describe('jobs', () => {
  const one = { vertices: [vertex('a')] };
  it.each<[string, Partial<JobOptions>, Partial<JobOptions>, number]>([
    ['the same id', {}, { name: 'renamed' }, 1],
    ['the same name, submitted anew', {}, { id: 'b'.repeat(32) }, 1],
    ['one alone on each side', {}, { id: 'b'.repeat(32), name: 'renamed' }, 1],
    ['one that had ended on both sides', { state: 'FINISHED' }, { state: 'FINISHED' }, 0],
  ])('%s', (_, before, after, count) => {
    const changes = jobs({ ...one, ...before }, { ...one, ...after });
    expect(changes).toHaveLength(count);
    for (const { before, after } of changes) expect([before, after]).not.toContain(null);
  });

  it('one that came and one that went, beside one that stayed', () => {
    const several = (name: string, id: string) => {
      const both = cluster({ ...one, name: 'stays' });
      both.jobs.push(...cluster({ ...one, name, id: id.repeat(32) }).jobs);
      return look(both);
    };
    const changes = compare(several('went', 'b'), several('came', 'c')).jobs;
    expect(changes.map(({ before, after }) => [before?.name, after?.name])).toEqual([
      ['stays', 'stays'],
      ['went', undefined],
      [undefined, 'came'],
    ]);
  });
});

describe('numbers', () => {
  const numbers = (before: VertexOptions[], after: VertexOptions[], running = 600_000) =>
    jobs({ vertices: before }, { vertices: after, running })[0]!.numbers;
  const load = (busyShare: number, backpressured: number): Load[] =>
    Array(2).fill({ busy: busyShare, idle: 0, backpressured });

  it.each([
    [1000, 900, []],
    [1000, 1190, []],
    [1000, 700, ['rate']],
    [0, 0, []],
    [0, 500, ['rate']],
  ])('%i and then %i records a second: %j', (before, after, told) => {
    const changes = numbers([vertex('a', [idle, idle], before)], [vertex('a', [idle, idle], after)]);
    expect(changes.map(({ measure }) => measure)).toEqual(told);
  });

  it.each([
    [0.05, 0.09, []],
    [0.48, 0.52, []],
    [0.6, 0.95, []],
    [0.05, 0.4, ['worse']],
    [0.9, 0.3, ['better']],
  ])('backpressured %d and then %d: %j', (before, after, gets) => {
    const changes = numbers([vertex('a', load(0, before))], [vertex('a', load(0, after))]);
    expect(changes.map((change) => change.gets)).toEqual(gets);
  });

  it('load is not compared where a job has just started', () => {
    const [from, to] = [[vertex('a', [held, held])], [vertex('a', [busy, busy])]];
    expect(numbers(from, to).length).toBeGreaterThan(0);
    expect(numbers(from, to, 25_000)).toEqual([]);
  });

  const checkpoints = (durations: (number | 'FAILED')[], stateSize = 1000): JobOptions => ({
    vertices: [vertex('a')],
    checkpoints: {
      history: durations.map(
        (duration, at): Checkpoint => ({
          id: 100 - at,
          state: duration === 'FAILED' ? 'FAILED' : 'COMPLETED',
          savepoint: false,
          triggeredAt: 0,
          duration: duration === 'FAILED' ? null : duration,
          written: 1,
          stateSize,
          acknowledged: 1,
          subtasks: 1,
          failure: null,
          parts: [],
        }),
      ),
      lastCompleted: null,
      lastFailed: null,
      restored: null,
      counts: { completed: 0, failed: 0, inProgress: 0 },
    },
  });
  const MiB = 1024 * 1024;
  it.each([
    ['of milliseconds', checkpoints([30, 40]), checkpoints([300, 400]), []],
    ['twice as long', checkpoints([2000]), checkpoints([4000]), ['checkpoint-duration']],
    ['a little longer', checkpoints([20_000]), checkpoints([24_000]), []],
    ['one failed', checkpoints([40, 40]), checkpoints(['FAILED', 40]), []],
    [
      'three failed',
      checkpoints([40, 40, 40]),
      checkpoints(['FAILED', 'FAILED', 'FAILED']),
      ['checkpoints-failed'],
    ],
    ['more state', checkpoints([40], 10 * MiB), checkpoints([40], 20 * MiB), ['state-size']],
    ['a little more state', checkpoints([40], 100 * MiB), checkpoints([40], 110 * MiB), []],
    ['more of next to nothing', checkpoints([40], 1000), checkpoints([40], 1_000_000), []],
  ])('checkpoints: %s', (_, before, after, told) => {
    expect(jobs(before, after)[0]!.numbers.map(({ measure }) => measure)).toEqual(told);
  });
});

describe('findings', () => {
  const finding = (severity: TriageFinding['severity'], more: Partial<TriageFinding> = {}): TriageFinding =>
    findingWith({ severity, about: { job: jobId, vertex: '0'.padStart(32, 'b') }, ...more });
  const running = cluster({ vertices: [vertex('a')] });
  const restarting = cluster({ vertices: [vertex('a')], state: 'RESTARTING' });
  const canceled = cluster({ vertices: [vertex('a')], state: 'CANCELED' });
  const anew = cluster({ vertices: [vertex('a')], id: 'c'.repeat(32) });
  const fates = (before: Look, after: Look) => compare(before, after).findings.map(({ fate }) => fate);

  it.each<[string, Look, Look, string[]]>([
    ['new', look(running), look(running, [finding('warning')]), ['new']],
    ['gone', look(running, [finding('warning')]), look(running), ['gone']],
    ['worse', look(running, [finding('warning')]), look(running, [finding('critical')]), ['worse']],
    ['still there', look(running, [finding('warning')]), look(running, [finding('warning')]), ['still']],
    ['harmless', look(running), look(running, [finding('notice', { role: 'harmless' })]), []],
    ['not there while the job restarts', look(running, [finding('warning')]), look(restarting), ['unjudged']],
    ['there after a restart', look(restarting), look(running, [finding('warning')]), ['unjudged']],
    ['gone with a job that was cancelled', look(running, [finding('warning')]), look(canceled), ['unjudged']],
    ['critical after a restart', look(restarting), look(running, [finding('critical')]), ['new']],
    ['without a cluster', look(running, [finding('warning')]), look(null), ['unjudged']],
    [
      'of the same job under another id',
      look(running, [finding('warning')]),
      look(anew, [finding('warning', { about: { job: 'c'.repeat(32), vertex: '0'.padStart(32, 'b') } })]),
      ['still'],
    ],
    [
      'the same exception with other numbers',
      look(running, [
        finding('warning', { message: 'took 123 ms', root: { className: 'E', message: 'at 1' } }),
      ]),
      look(running, [
        finding('warning', { message: 'took 456 ms', root: { className: 'E', message: 'at 2' } }),
      ]),
      ['still'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(fates(before, after)).toEqual(expected);
  });
});
