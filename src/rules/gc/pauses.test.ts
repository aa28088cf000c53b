import { expect, it } from 'vitest';
import { type Collection, collections, gcCases, gcLog } from '../../../test/rules/gc-cases.ts';
import { gcPauses } from './pauses.ts';

const often = collections(300, (at) => [2 * at, 'Young', 40, 20]);
const full = (times: number, after: number, then: Collection[] = []): Collection[] => [
  ...collections(times, (at) => [600 * at, 'Full', after, 300]),
  ...then,
];

gcCases(gcPauses, {
  'gc-log-much-time': {
    shows: collections(200, (at) => [2 * at, 'Young', 50, 400]),
    facts: { share: 20, within: 300_000, pauses: 151, full: 0 },
    looksLike: [
      ['a log without a pause', []],
      ['young collections now and then', often],
      [
        'a full collection that somebody asked for',
        [[60, 'Full', 30, 6000], ...collections(20, (at) => [100 + at, 'Young', 40, 5])],
      ],
      [
        'a start, whose collections fill less than a tenth of five minutes',
        [...collections(5, (at) => [at, 'Full', 40, 900]), [400, 'Young', 40, 5]],
      ],
      [
        'three starts, that write on in one file',
        [0, 1, 2].flatMap(() => collections(5, (at) => [at, 'Full', 40, 900])),
      ],
    ],
  },
  'gc-log-heap-full': {
    shows: full(3, 95),
    facts: { used: 95, total: 100 * 1024 ** 2, collections: 3 },
    looksLike: [
      ['full collections that free the heap in the end', full(5, 95, [[4000, 'Full', 40, 300]])],
      [
        'a heap that still grows',
        collections(4, (at) => [600 * at, 'Full', 95 + 10 * at, 300, 100 + 10 * at]),
      ],
      ['two full collections', full(2, 95)],
      ['full collections that free a tenth and more', full(5, 89)],
    ],
  },
  'gc-log-long-pause': {
    shows: [
      [10, 'Full', 20, 12_000],
      [900, 'Young', 20, 5],
    ],
    facts: { longest: 12_000, full: 1 },
    looksLike: [
      ['one of nine seconds', [[10, 'Full', 20, 9000]]],
      ['many short ones', often],
    ],
  },
});

it('a long pause follows from a heap that is full', () => {
  const found = gcPauses.judge([gcLog(collections(4, (at) => [600 * at, 'Full', 95, 11_000]))]);
  expect(found.map(({ id, shows }) => [id, shows])).toEqual([
    ['gc-log-heap-full', 'cause'],
    ['gc-log-long-pause', 'symptom'],
  ]);
});

it('the worst five minutes count, not the whole night', () => {
  const night = [
    ...collections(600, (at) => [60 * at, 'Young', 40, 5]),
    ...collections(150, (at) => [36_000 + 2 * at, 'Full', 40, 1000]),
    ...collections(600, (at) => [37_000 + 60 * at, 'Young', 40, 5]),
  ];
  const [found] = gcPauses.judge([gcLog(night)]);
  expect(found?.facts).toEqual({ share: 50, within: 300_000, pauses: 150, full: 150 });
});
