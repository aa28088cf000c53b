import { describe, expect, it } from 'vitest';
import { findingWith } from '../../test/finding.ts';
import { cluster, idle, type JobOptions } from '../../test/rules/cluster/clusters.ts';
import type { Checkpoint } from '../cluster/checkpoints.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Report, TriageFinding } from '../report.ts';
import { ClusterWatch } from './cluster-watch.ts';
import type { Happened } from './happening.ts';

const minute = 60_000;
const vertices = [{ name: 'sink: Writer', loads: [idle, idle] }];
const running = (more: Partial<JobOptions> = {}) => cluster({ vertices, ...more });

const finding = (more: Partial<TriageFinding> = {}, of = running()): TriageFinding =>
  findingWith({ about: { job: of.jobs[0]!.id, vertex: of.jobs[0]!.vertices[0]!.id }, ...more });

interface Step {
  findings?: TriageFinding[];
  of?: Cluster;
  judged?: boolean;
  unanswered?: number;
}

/** What a watch tells at each of its looks, a minute apart; null is a JobManager that does not answer. */
function told(steps: (Step | null)[], watching = new ClusterWatch()): Happened[][] {
  return steps.map((step, at) => {
    if (!step) return watching.miss(at * minute, 'ECONNREFUSED').map(({ what }) => what);
    const { findings = [], of = running(), judged = true, unanswered = 0 } = step;
    const report = { findings, notAssessed: [], read: [] } as unknown as Report;
    const look = { at: at * minute, report, cluster: of, judged, unanswered };
    return watching.take(look).map(({ what }) => what);
  });
}
const kinds = (steps: (Step | null)[]) =>
  told(steps).map((all) => all.map(({ kind }) => kind).filter((kind) => kind !== 'watch-begins'));

const seen: Step = { findings: [finding()] };
const not: Step = {};

describe('a finding', () => {
  it.each<[string, (Step | null)[], string[][]]>([
    ['that stands from the beginning', [seen, seen], [['finding-stands'], []]],
    ['that appears', [not, seen, seen], [['all-quiet'], ['finding-appears'], []]],
    [
      'is gone when three looks have not seen it',
      [seen, not, not, not, not],
      [['finding-stands'], [], [], ['finding-goes'], []],
    ],
    [
      'that flickers is not told of',
      [seen, not, seen, not, not, seen],
      [['finding-stands'], [], [], [], [], []],
    ],
    [
      'that comes back',
      [seen, not, not, not, seen],
      [['finding-stands'], [], [], ['finding-goes'], ['finding-returns']],
    ],
    ['that is a notice', [not, { findings: [finding({ severity: 'notice' })] }], [['all-quiet'], []]],
    [
      'that becomes critical',
      [seen, { findings: [finding({ severity: 'critical' })] }],
      [['finding-stands'], ['finding-worsens']],
    ],
    [
      'is not gone while its job restarts',
      [seen, ...Array(5).fill({ of: running({ state: 'RESTARTING' }) })],
      [['finding-stands'], ['job-state'], [], [], [], []],
    ],
    [
      'is not gone while its job has just started',
      [seen, ...Array(5).fill({ of: running({ running: 20_000 }) })],
      [['finding-stands'], [], [], [], [], []],
    ],
    [
      'is not gone with a job that was cancelled',
      [seen, ...Array(4).fill({ of: running({ state: 'CANCELED' }) })],
      [['finding-stands'], ['job-state'], [], [], []],
    ],
    [
      'is not gone while requests get no answer',
      [seen, ...Array(4).fill({ unanswered: 2 })],
      [['finding-stands'], ['answers-missing'], [], [], []],
    ],
    [
      'is not gone while the JobManager is',
      [seen, null, null, null, null, { judged: false }],
      [['finding-stands'], ['jobmanager-leaves'], [], [], [], ['jobmanager-returns']],
    ],
    [
      'is gone when its job was submitted anew',
      [seen, ...Array(3).fill({ of: running({ id: 'c'.repeat(32) }) })],
      [['finding-stands'], ['job-appears', 'job-leaves'], [], ['finding-goes']],
    ],
  ])('%s', (_, steps, expected) => {
    expect(kinds(steps)).toEqual(expected);
  });

  it('is told with its times: since when, for how long it stood, and once more when it held', () => {
    const all = told([not, seen, seen, ...Array(12).fill(not)]).flat();
    expect(all.filter(({ kind }) => kind === 'finding-goes')).toEqual([
      { kind: 'finding-goes', finding: finding(), since: 3 * minute, stood: 2 * minute },
    ]);
    expect(all.filter(({ kind }) => kind === 'finding-holds')).toEqual([
      { kind: 'finding-holds', finding: finding(), since: 3 * minute },
    ]);
    expect(told([not, seen, seen, ...Array(12).fill(not)])[13]![0]!.kind).toBe('finding-holds');
  });

  it('stands in the end, or is gone since', () => {
    const watching = new ClusterWatch();
    const other = finding({ id: 'state-grows' });
    told([{ findings: [finding(), other] }, ...Array(4).fill({ findings: [other] })], watching);
    expect(watching.standing.map(({ id }) => id)).toEqual(['state-grows']);
    expect(watching.end(9 * minute).map(({ what }) => what)).toEqual([
      { kind: 'watch-ends', lasted: 9 * minute, stand: 1, gone: 1 },
      { kind: 'finding-stands', finding: other },
      { kind: 'finding-holds', finding: finding(), since: minute },
    ]);
  });
});

const checkpoint = (id: number, state: Checkpoint['state'], failure: string | null = null): Checkpoint => ({
  id,
  state,
  savepoint: false,
  triggeredAt: 0,
  duration: 1200,
  written: 1,
  stateSize: 1,
  acknowledged: 1,
  subtasks: 1,
  failure,
  parts: [],
});
const withCheckpoints = (...history: Checkpoint[]): Step => ({
  of: running({
    checkpoints: {
      history,
      lastCompleted: null,
      lastFailed: null,
      restored: null,
      counts: { completed: 0, failed: 0, inProgress: 0 },
    },
  }),
});
const failed = (at: number, stackTrace: string) => ({
  at,
  exception: 'E',
  stackTrace,
  concurrent: false,
  task: 'sink (1/2)',
  taskManager: null,
});

describe('a job', () => {
  const expired = 'Checkpoint expired before completing.';
  const last = (steps: Step[]) => told([...steps]).at(-1)!;

  it.each<[string, Step[], Happened[]]>([
    [
      'restarts',
      [
        { of: running({ metrics: [{ numRestarts: 2 }] }) },
        { of: running({ metrics: [{ numRestarts: 5 }] }) },
      ],
      [{ kind: 'job-restarts', job: 'orders', before: 2, after: 5 }],
    ],
    [
      'fails, told by the innermost cause',
      [
        { of: running({ failures: { entries: [failed(1, 'a.Old: x')], truncated: false } }) },
        {
          of: running({
            failures: {
              entries: [
                failed(1, 'a.Old: x'),
                failed(2, 'a.B: y'),
                failed(3, 'a.Outer: z\n\tat a.b\nCaused by: a.Inner: why\n\tat c'),
              ],
              truncated: false,
            },
          }),
        },
      ],
      [{ kind: 'job-fails', job: 'orders', exception: 'a.Inner: why', task: 'sink (1/2)', more: 1 }],
    ],
    [
      'has a checkpoint that failed',
      [
        withCheckpoints(checkpoint(2, 'IN_PROGRESS'), checkpoint(1, 'COMPLETED')),
        withCheckpoints(
          checkpoint(3, 'FAILED', expired),
          checkpoint(2, 'FAILED', expired),
          checkpoint(1, 'COMPLETED'),
        ),
      ],
      [{ kind: 'checkpoint-fails', job: 'orders', checkpoint: 3, reason: expired, more: 1 }],
    ],
    [
      'has one that a restart ended',
      [
        withCheckpoints(checkpoint(1, 'COMPLETED')),
        withCheckpoints(
          checkpoint(2, 'FAILED', 'Checkpoint Coordinator is suspending.'),
          checkpoint(1, 'COMPLETED'),
        ),
      ],
      [],
    ],
    [
      'has one that completes again',
      [
        withCheckpoints(checkpoint(1, 'FAILED', expired)),
        withCheckpoints(checkpoint(2, 'COMPLETED'), checkpoint(1, 'FAILED', expired)),
      ],
      [{ kind: 'checkpoint-completes', job: 'orders', checkpoint: 2, duration: 1200 }],
    ],
    [
      'has one that completes, as ever',
      [
        withCheckpoints(checkpoint(1, 'COMPLETED')),
        withCheckpoints(checkpoint(2, 'COMPLETED'), checkpoint(1, 'COMPLETED')),
      ],
      [],
    ],
    [
      'loses a TaskManager',
      [{}, { of: { ...running(), overviews: [{ taskManagers: 0, slots: 0, freeSlots: 0 }] } }],
      [{ kind: 'taskmanagers', before: 1, after: 0 }],
    ],
  ])('%s', (_, steps, expected) => {
    expect(last(steps)).toEqual(expected);
  });
});

it('what is kept does not grow with the hours', () => {
  const watching = new ClusterWatch();
  for (let at = 0; at < 3000; at++) {
    const findings = at % 4 === 0 ? [finding({ id: `finding-${at}` })] : [];
    const report = { findings, notAssessed: [], read: [] } as unknown as Report;
    watching.take({ at, report, cluster: running(), judged: true, unanswered: 0 });
  }
  expect(watching.gone.length + watching.standing.length).toBeLessThan(210);
});
