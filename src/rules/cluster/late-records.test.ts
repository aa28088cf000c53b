import { expect, it } from 'vitest';
import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { cluster, idle } from '../../../test/rules/cluster/clusters.ts';
import { lateRecords } from './late-records.ts';

/**
 * Two subtasks with 100 records a second each, in three rounds of 10 s, that have dropped so many each on average; `fetch`: which reading
 * of Flink a round holds.
 */
const dropping = (mean: (round: number) => number, rounds = 3, fetch = (round: number) => round) =>
  cluster({
    rounds,
    vertices: [
      { name: 'Source: orders', loads: [idle] },
      {
        name: 'sum-per-customer',
        loads: [idle, idle],
        metrics: (round) => ({
          'sum-per-customer.numLateRecordsDropped': { least: 0, most: mean(round) * 2, mean: mean(round) },
          numRecordsIn: { least: 0, most: 2000 * fetch(round), mean: 1000 * fetch(round) },
        }),
      },
    ],
  });

/** The first two rounds hold the same reading. */
const sameTwice = dropping(
  (round) => [1000, 1000, 1100][round]!,
  3,
  (round) => Math.max(0, round - 1),
);

clusterCases(lateRecords, {
  'late-records-dropped': {
    shows: dropping((round) => 1000 + round * 50),
    facts: { rounds: 3, vertex: 'sum-per-customer', total: 2200, perSecond: 10, share: 5 },
    looksLike: [
      ['a handful at the start', dropping(() => 8)],
      ['none', dropping(() => 0)],
      ['one that rose in one round', dropping((round) => (round === 0 ? 8 : 9))],
      ['a single round, which does not tell', dropping(() => 1000, 1)],
      ['a counter that began anew', dropping((round) => [1000, 2000, 5][round]!)],
    ],
  },
  'late-records-were-dropped': {
    shows: dropping(() => 8),
    facts: { rounds: 3, vertex: 'sum-per-customer', total: 16, stands: true },
    looksLike: [
      ['none', dropping(() => 0)],
      ['one that rises, though two rounds hold the same reading', sameTwice],
    ],
  },
});

it('is a notice where next to nothing is dropped', () => {
  const severities = (mean: (round: number) => number) =>
    lateRecords.judge(dropping(mean)).map(({ severity }) => severity);
  expect(severities((round) => 1000 + round * 50)).toEqual(['warning']);
  expect(severities((round) => 1000 + round / 2)).toEqual(['notice']);
  expect(severities(() => 8)).toEqual(['notice']);
});

it('that goes on is claimed where two rounds hold the same reading, and nothing is said of it by one reading', () => {
  const found = (of: ReturnType<typeof dropping>) =>
    lateRecords.judge(of).map(({ id, facts }) => [id, facts?.stands]);
  expect(found(sameTwice)).toEqual([['late-records-dropped', undefined]]);
  expect(
    found(
      dropping(
        () => 8,
        3,
        () => 0,
      ),
    ),
  ).toEqual([['late-records-were-dropped', false]]);
  expect(found(dropping(() => 8, 1))).toEqual([['late-records-were-dropped', false]]);
});
