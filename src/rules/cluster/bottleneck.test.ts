import { expect, it } from 'vitest';
import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import {
  busy,
  cluster,
  halfBusy,
  held,
  idle,
  type Load,
  taskManager,
  type VertexOptions,
} from '../../../test/rules/cluster/clusters.ts';
import { bottleneck } from './bottleneck.ts';

const source = (load: Load = held): VertexOptions => ({ name: 'Source: orders', loads: [load, load] });
const vertex = (name: string, load: Load, count = 2): VertexOptions => ({
  name,
  loads: Array(count).fill(load),
});
const sink = (load: Load = idle) => vertex('orders-sink: Writer', load);

const waiting = [taskManager('tm-1', { 'Status.JVM.CPU.Load': 0.02 })];
const computing = [taskManager('tm-1', { 'Status.JVM.CPU.Load': 0.9 })];

const saturated = { rounds: 3, hot: 2, parallelism: 2, perSecond: 200 };

/** The same, but for the last round, in which the last vertex has time left. */
function idleInTheEnd(shown: ReturnType<typeof cluster>): ReturnType<typeof cluster> {
  const round = shown.jobs[0]!.vertices.at(-1)!.rounds.at(-1)!;
  round.subtasks = round.subtasks.map((subtask) => ({ ...subtask, busy: 0.3, idle: 0.7 }));
  return shown;
}

/** Busy like the first, one round in three. */
function inOneRound(shown: ReturnType<typeof cluster>): ReturnType<typeof cluster> {
  for (const { rounds } of shown.jobs[0]!.vertices)
    for (const round of rounds.slice(1))
      round.subtasks = round.subtasks.map((subtask) => ({
        ...subtask,
        busy: 0.3,
        idle: 0.7,
        backpressured: 0,
      }));
  return shown;
}

clusterCases(bottleneck, {
  'sink-saturated': {
    shows: cluster({ vertices: [source(), vertex('enrich', held), sink(busy)] }, { taskManagers: waiting }),
    facts: { ...saturated, vertex: 'orders-sink: Writer', waiting: 'enrich', works: 'waits' },
    looksLike: [
      [
        'busy, with nobody waiting for it',
        cluster({ vertices: [source(idle), vertex('enrich', idle), sink(busy)] }),
      ],
      ['a burst in one round', inOneRound(cluster({ vertices: [source(), sink(busy)] }))],
      ['a sink that has time left in the end', idleInTheEnd(cluster({ vertices: [source(), sink(busy)] }))],
      ['a job whose tasks have just started', cluster({ vertices: [source(), sink(busy)], running: 25_000 })],
      ['a batch job', cluster({ vertices: [source(), sink(busy)], batch: true })],
      ['an operator that is the last vertex', cluster({ vertices: [source(), vertex('print', busy)] })],
    ],
  },
  'operator-saturated': {
    // The branch that is listed first is the fast one: the list is no graph.
    shows: cluster(
      {
        vertices: [source(), vertex('fast', idle), vertex('slow', busy), sink(idle)],
        edges: [
          ['Source: orders', 'fast'],
          ['Source: orders', 'slow'],
          ['fast', 'orders-sink: Writer'],
          ['slow', 'orders-sink: Writer'],
        ],
      },
      { taskManagers: computing },
    ),
    facts: { ...saturated, vertex: 'slow', waiting: 'Source: orders', works: 'computes' },
    looksLike: [
      ['a sink that is slow', cluster({ vertices: [source(), vertex('enrich', held), sink(busy)] })],
      ['half busy', cluster({ vertices: [source(), vertex('enrich', halfBusy), sink(idle)] })],
      ['without gauges', cluster({ vertices: [source(), vertex('enrich', {}), sink(idle)] })],
    ],
  },
  'chain-saturated': {
    shows: cluster({ vertices: [source(), vertex('sum -> orders-sink: Writer', busy)] }),
    facts: { ...saturated, vertex: 'sum -> orders-sink: Writer', waiting: 'Source: orders', works: null },
    looksLike: [
      ['a sink by itself', cluster({ vertices: [source(), sink(busy)] })],
      [
        'a sink with its committer',
        cluster({ vertices: [source(), vertex('orders-sink: Writer -> orders-sink: Committer', busy)] }),
      ],
    ],
  },
  'source-saturated': {
    shows: cluster({ vertices: [source(busy), sink(idle)] }),
    facts: { ...saturated, vertex: 'Source: orders', waiting: '', works: null },
    looksLike: [
      ['held back by what it feeds', cluster({ vertices: [source(), sink(busy)] })],
      ['half busy', cluster({ vertices: [source(halfBusy), sink(idle)] })],
    ],
  },
});

/** A job with two slow operators in a row, of which the second one holds back the first. */
const inRow = (parse: Load, first: Load = held) =>
  bottleneck.judge(
    cluster({ vertices: [source(first), vertex('parse', parse), vertex('score', busy), sink(idle)] }),
  );

it('the slower of two slow operators is the one, though the other works for most of the time', () => {
  const [found, ...others] = inRow({ busy: 0.6, idle: 0, backpressured: 0.4 });
  expect(found).toMatchObject({ id: 'operator-saturated', facts: { vertex: 'score', waiting: 'parse' } });
  expect(others).toEqual([]);
  // A source that works to read.
  const [ofSource] = bottleneck.judge(
    cluster({ vertices: [source({ busy: 0.7, idle: 0, backpressured: 0.3 }), vertex('score', busy)] }),
  );
  expect(ofSource?.facts.vertex).toBe('score');
});

it.each<[string, Load, Load?]>([
  ['has time left', { busy: 0.6, idle: 0.2, backpressured: 0.2 }],
  ['is hardly held back', { busy: 0.85, idle: 0.06, backpressured: 0.09 }],
  ['has nobody above that waits', { busy: 0.6, idle: 0, backpressured: 0.4 }, idle],
  ['does not tell its idle time', { busy: 0.6, backpressured: 0.4 }],
])('nobody is blamed where the first of two busy operators %s', (_, parse, first) => {
  expect(inRow(parse, first)).toEqual([]);
});
