import { expect, it } from 'vitest';
import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import {
  busy,
  cluster,
  idle,
  type JobOptions,
  now,
  type VertexOptions,
} from '../../../test/rules/cluster/clusters.ts';
import { watermarkAlignment } from './watermark-alignment.ts';

/** What a subtask of a source says in each of three rounds, 10 s apart; its group allows event times up to `most`. */
interface Says {
  watermark: (round: number) => number;
  most?: (round: number) => number;
  records: (round: number) => number;
  idle?: number;
}

/** Ten minutes behind the clock, in real time. */
const replayed = (round: number) => now - 620_000 + round * 10_000;
const most = (round: number) => replayed(round) + 5000;
const replay: Says = { watermark: replayed, most, records: (round) => round * 200, idle: 3 };
/** It was paused when its group was announced, 80 s ago. */
const paused: Says = { watermark: () => now - 80_000, most, records: () => 874, idle: 81_000 };

const source = (name: string, says: Says, more: Partial<VertexOptions> = {}): VertexOptions => ({
  name: `Source: ${name}`,
  loads: [idle],
  ofSubtasks: (round) => ({
    [`0.Source__${name}.currentOutputWatermark`]: says.watermark(round),
    [`0.Source__${name}.numRecordsOut`]: says.records(round),
    ...(says.idle === undefined ? {} : { [`0.Source__${name}.sourceIdleTime`]: says.idle }),
    ...(says.most
      ? { [`0.Source__${name}.watermarkAlignmentDrift`]: says.watermark(round) - says.most(round) }
      : {}),
  }),
  ...more,
});

const windows: VertexOptions = { name: 'windows', loads: [idle] };
const job = (orders: Says, others: Record<string, Says>, more: Partial<JobOptions> = {}) =>
  cluster({
    vertices: [
      source('orders', orders),
      ...Object.entries(others).map(([name, says]) => source(name, says)),
      windows,
    ],
    edges: ['orders', ...Object.keys(others)].map((name) => [`Source: ${name}`, 'windows']),
    ...more,
  });

/** It stands ten minutes behind: nobody writes to it. */
const silent: Says = {
  watermark: () => now - 620_000,
  most: () => now - 615_000,
  records: () => 0,
  idle: 90_000,
};
const aheadOfSilent: Says = { ...paused, most: () => now - 615_000 };
/** Four times as fast as the clock. */
const fast = (round: number) => now - 640_000 + round * 40_000;
const catchingUp: Says = { ...replay, watermark: fast, most: (round) => fast(round) + 5000 };
const aheadOfFast: Says = { ...paused, most: catchingUp.most! };

clusterCases(watermarkAlignment, {
  'alignment-waits-for-slow-source': {
    shows: job(paused, { replay }),
    facts: {
      rounds: 3,
      source: 'Source: orders',
      paused: 1,
      parallelism: 1,
      ahead: 515_000,
      last: 'Source: replay',
      subtask: 1,
      left: null,
    },
    looksLike: [
      [
        'an idle source: it is allowed to read',
        job({ ...paused, watermark: (round) => most(round) - 1 }, { replay }),
      ],
      [
        'a job without alignment',
        job({ ...paused, most: undefined! }, { replay: { ...replay, most: undefined! } }),
      ],
      [
        'a source that waits for a second, now and then',
        job({ ...paused, records: (round) => round * 90, idle: 400 }, { replay }),
      ],
      [
        'one that is but a little too far ahead',
        job({ ...paused, watermark: (round) => most(round) + 1000 }, { replay }),
      ],
      [
        'one that reads on in the last round',
        job({ ...paused, most: (round) => (round === 2 ? now : most(round)) }, { replay }),
      ],
      ['a source without a watermark', job({ ...paused, watermark: () => -(2 ** 63) }, { replay })],
      ['a silent one', job(aheadOfSilent, { replay: silent })],
      ['a job that has just started', job(paused, { replay }, { running: 25_000 })],
      [
        'one of another group',
        job(paused, {
          other: {
            ...replay,
            watermark: (round) => replayed(round) - 300_000,
            most: (round) => most(round) - 300_000,
          },
        }),
      ],
    ],
  },
  'alignment-waits-for-silent-source': {
    shows: job(aheadOfSilent, { returns: silent }),
    facts: {
      rounds: 3,
      source: 'Source: orders',
      paused: 1,
      parallelism: 1,
      ahead: 535_000,
      last: 'Source: returns',
      subtask: 1,
      silent: 90_000,
    },
    looksLike: [
      ['a slow one', job(paused, { replay })],
      ['one that was silent for a moment', job(aheadOfSilent, { returns: { ...silent, idle: 8000 } })],
      [
        'an idle timeout: the silent one is left out',
        job({ ...paused, most: () => now }, { returns: silent }),
      ],
    ],
  },
  'alignment-pauses-source': {
    shows: job(paused, {}),
    facts: { rounds: 3, source: 'Source: orders', paused: 1, parallelism: 1, ahead: 515_000 },
    looksLike: [
      ['a group whose last one is known', job(paused, { replay })],
      ['a source that is nobody ahead of', job(replay, {})],
    ],
  },
});

const sight = (given: ReturnType<typeof cluster>) =>
  watermarkAlignment
    .judge(given)
    .map(({ severity, shows, facts }) => ({ severity, shows, left: facts.left }));

it('to wait for a source that catches up is a notice, with the time that is left', () => {
  expect(sight(job(aheadOfFast, { replay: catchingUp }))).toEqual([
    { severity: 'notice', shows: 'cause', left: 475_000 / 4 },
  ]);
  expect(sight(job(paused, { replay }))).toEqual([{ severity: 'warning', shows: 'cause', left: null }]);
});

it('the last of three is the one with the least watermark', () => {
  const middle: Says = { ...replay, watermark: (round) => replayed(round) + 2000 };
  const [finding] = watermarkAlignment.judge(job(paused, { middle, replay }));
  expect(finding!.facts.last).toBe('Source: replay');
});

it('is what follows where the last source works all the time', () => {
  const given = cluster({
    vertices: [source('orders', paused), source('replay', replay, { loads: [busy] }), windows],
    edges: [
      ['Source: orders', 'windows'],
      ['Source: replay', 'windows'],
    ],
  });
  expect(sight(given)).toEqual([{ severity: 'warning', shows: 'symptom', left: null }]);
});
