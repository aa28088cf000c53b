import { expect, it } from 'vitest';
import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import {
  cluster,
  type InRound,
  idle,
  type JobOptions,
  now,
  type VertexOptions,
} from '../../../test/rules/cluster/clusters.ts';
import { watermarkOffClock } from './watermark-off-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const windows = 'Window(TumblingEventTimeWindows(5000), EventTimeTrigger, Sum)';

const job = (
  watermark: InRound<number | null>,
  window: Partial<VertexOptions> = {},
  more: Partial<JobOptions> = {},
) =>
  cluster({
    vertices: [
      { name: 'Source: orders', loads: [idle] },
      { name: windows, loads: [idle, idle], watermark, ...window },
      { name: 'Sink: Writer', loads: [idle], watermark },
    ],
    ...more,
  });

/** It goes along with the clock, by so many milliseconds ahead of it: the rounds are ten seconds apart. */
const ahead = (milliseconds: number) => (round: number) => now - (2 - round) * 10_000 + milliseconds;
const shanghai = ahead(8 * hour - 3000);
const tomorrow = now + 24 * hour;
/** The number is in seconds, and moves by ten. */
const seconds = (round: number) => now / 1000 - 5 + round * 10;

clusterCases(watermarkOffClock, {
  'watermark-hours-ahead': {
    shows: job(shanghai),
    facts: { rounds: 3, vertex: windows, watermark: '2026-01-02T11:04:02.000Z', hours: 8 },
    looksLike: [
      ['one that is behind the clock', job(ahead(-8 * hour))],
      ['a replay of old records', job((round) => now - 48 * hour + round * 60_000)],
      ['a clock that is a little off', job(ahead(5 * minute))],
      ['one that is ahead by no whole half hour', job(ahead(7 * hour + 10 * minute))],
      ['one that stands still, whole hours ahead', job(now + 8 * hour - minute)],
      ['one that is further ahead in each round', job((round) => now + 8 * hour - 3000 + round * hour)],
      ['more than any zone', job(ahead(15 * hour))],
      ['a task that does not wait for event time', job(shanghai, { name: 'customer-totals' })],
      ['one that gets nothing', job(shanghai, { loads: [{ ...idle, perSecond: 0 }] })],
      ['a single round', job(shanghai, {}, { rounds: 1 })],
      ['a job that has just started', job(shanghai, {}, { running: 25_000 })],
      ['a batch job', job(shanghai, {}, { batch: true })],
    ],
  },
  'watermark-from-the-future': {
    shows: job(tomorrow),
    facts: { rounds: 3, vertex: windows, watermark: '2026-01-03T03:04:05.000Z', ahead: 24 * hour },
    looksLike: [
      ['one that moves', job(shanghai)],
      ['the end of a bounded source', job(2 ** 63)],
      ['a clock that is a little off', job(now + 10 * minute)],
      ['one that gets nothing', job(tomorrow, { loads: [{ ...idle, perSecond: 0 }] })],
      ['one that stands behind the clock', job(now - hour)],
    ],
  },
  'watermark-in-another-unit': {
    shows: job(seconds),
    facts: { rounds: 3, vertex: windows, watermark: '1970-01-21T10:55:23.060Z', unit: 'seconds' },
    looksLike: [
      ['milliseconds', job(ahead(-2000))],
      ['a counter that begins at 0', job((round) => 1_000_000 + round)],
      ['seconds of years ago, as a simulation may count', job(1_500_000_000)],
      ['none at all', job(-(2 ** 63))],
      ['one that nobody told', job(null)],
    ],
  },
});

const told = (given: ReturnType<typeof cluster>) =>
  watermarkOffClock.judge(given).map(({ facts }) => [facts.vertex, facts.unit ?? facts.hours]);

it('knows microseconds and nanoseconds', () => {
  expect(told(job((round) => seconds(round) * 1e6))).toEqual([[windows, 'microseconds']]);
  expect(told(job((round) => seconds(round) * 1e9))).toEqual([[windows, 'nanoseconds']]);
});

it('knows zones of half hours', () => {
  expect(told(job(ahead(5.5 * hour - 1000)))).toEqual([[windows, 5.5]]);
});

it('tells the first vertex that waits for event time, not those below it', () => {
  const second = { name: 'IntervalJoin', loads: [idle], watermark: shanghai };
  const below = cluster({
    vertices: [
      { name: 'Source: orders', loads: [idle] },
      { name: windows, loads: [idle], watermark: shanghai },
      second,
    ],
  });
  expect(told(below)).toEqual([[windows, 8]]);
});
