import { text } from '../../blocks/blocks.ts';
import type { Job, Vertex } from '../../cluster/cluster.ts';
import { above } from '../measured/graph.ts';
import { isSettled } from '../measured/load.ts';
import { duration, en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds, vertexPath } from '../measured/shown.ts';
import { isEventTime, isNone, recordsBetween } from '../measured/watermarks.ts';
import { rule, type Seen, sentence } from '../rule.ts';

type Off = Rounds & { vertex: string; watermark: string };

/** How many milliseconds one of it is, and its name in Chinese. */
const units = {
  seconds: { milliseconds: 1000, zh: '秒' },
  microseconds: { milliseconds: 1 / 1000, zh: '微秒' },
  nanoseconds: { milliseconds: 1 / 1_000_000, zh: '纳秒' },
};
type Unit = keyof typeof units;

/** Event time that cannot be what it says: it is ahead of the clock, or its number is in another unit than milliseconds. */
export const watermarkOffClock = rule({
  id: 'cluster-watermark-off-clock',
  needs: 'cluster',
  finds: {
    'watermark-hours-ahead': sentence<Off & { hours: number }>({
      en: (facts) =>
        text`Look for a local time that is read as UTC: the watermark of ${name(facts.vertex)} (${facts.watermark}) goes along with the clock, ${facts.hours} h ahead of it (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`检查是不是把本地时间当成了 UTC：${name(facts.vertex)} 的 watermark（${facts.watermark}）跟着时钟走，但超前 ${facts.hours} 小时（${zh.rounds(facts)}）。`,
    }),
    'watermark-from-the-future': sentence<Off & { ahead: number }>({
      en: (facts) =>
        text`Filter out records with a time in the future: the watermark of ${name(facts.vertex)} stands at ${facts.watermark}, ${duration(facts.ahead)} ahead of the clock, and what arrives until then is late (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`过滤掉时间在未来的数据：${name(facts.vertex)} 的 watermark 停在 ${facts.watermark}，比时钟超前 ${duration(facts.ahead)}，在那之前到的数据都算迟到（${zh.rounds(facts)}）。`,
    }),
    'watermark-in-another-unit': sentence<Off & { unit: Unit }>({
      en: (facts) =>
        text`Convert the event time to milliseconds: the watermark of ${name(facts.vertex)} reads as ${facts.watermark}, and is about now if its number is in ${facts.unit} (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`把事件时间换算成毫秒：${name(facts.vertex)} 的 watermark 是 ${facts.watermark}，这个数按${units[facts.unit].zh}算才接近现在（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'watermark-hours-ahead': {
      en: 'Not so, if the times in the records are meant to lie ahead, as in a forecast.',
      zh: '如果数据里的时间本来就在未来（比如预报），就不是这个问题。',
    },
    'watermark-from-the-future': {
      en: 'Not so, if the times in the records are meant to lie ahead, as in a forecast or a timetable.',
      zh: '如果数据里的时间本来就在未来（比如预报、排期），就不是这个问题。',
    },
    'watermark-in-another-unit': {
      en: 'Not so, if the times in the records are not those of a clock, as in a simulation.',
      zh: '如果数据里的时间本来就不是真实时间（比如仿真），就不是这个问题。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) =>
      firstOff(job).map(({ vertex, off, watermark, ahead }): Seen => {
        const rounds = vertex.rounds.length;
        const facts: Off = { rounds, vertex: vertex.name, watermark };
        const sight = <F extends Off>(all: F) =>
          seenInAllRounds({
            severity: 'warning',
            shows: 'cause',
            facts: all,
            seen: [
              answer(vertexPath(job, vertex, 'watermarks'), vertex.name, {
                watermark,
                clock: timeOf(vertex.rounds.at(-1)!.at!),
              }),
            ],
            about: { job: job.id, vertex: vertex.id },
            at: cluster.at,
            rounds,
          });
        if (off === 'hours')
          return found('watermark-hours-ahead', sight({ ...facts, hours: zoneOf(ahead)! / hour }));
        if (off === 'future') return found('watermark-from-the-future', sight({ ...facts, ahead }));
        return found('watermark-in-another-unit', sight({ ...facts, unit: off }));
      }),
    ),
});

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The last reading of a vertex whose watermark is off. */
interface OffClock {
  vertex: Vertex;
  off: 'hours' | 'future' | Unit;
  watermark: string;
  /** How far the watermark is ahead of the clock, in milliseconds. */
  ahead: number;
}

/** Those that wait for event time and are off, unless one above them is: what is wrong there goes on downstream. */
function firstOff(job: Job): OffClock[] {
  if (job.batch || !isSettled(job)) return [];
  const off = new Map(
    job.vertices.filter(isEventTime).flatMap((vertex) => {
      const found = offClock(vertex);
      return found ? [[vertex, found] as const] : [];
    }),
  );
  return [...off.values()].filter(({ vertex }) => [...above(vertex)].every((other) => !off.has(other)));
}

function offClock(vertex: Vertex): OffClock | null {
  const readings = readingsOf(vertex);
  if (readings.length === 0 || readings.length < vertex.rounds.length) return null;
  const last = readings.at(-1)!;
  const told = { vertex, watermark: timeOf(last.watermark), ahead: last.watermark - last.at };
  const unit = unitOf(last);
  if (unit) return readings.every((one) => unitOf(one) === unit) ? { ...told, off: unit } : null;
  if (readings.length < 2 || recordsBetween(vertex) <= 0) return null;
  const zone = zoneOf(told.ahead);
  const moves = last.watermark > readings[0]!.watermark;
  if (moves && zone && readings.every((one) => zoneOf(one.watermark - one.at) === zone))
    return { ...told, off: 'hours' };
  const stands = readings.every(({ watermark }) => watermark === last.watermark);
  return stands && told.ahead >= future.least && told.ahead <= future.most
    ? { ...told, off: 'future' }
    : null;
}

/** Milliseconds since 1970. */
interface Reading {
  watermark: number;
  at: number;
}

/** The least watermark of all subtasks in each round, where all have one and the round has its time. */
function readingsOf({ rounds }: Vertex): Reading[] {
  return rounds.flatMap(({ at, subtasks }): Reading[] => {
    const watermarks = subtasks.flatMap(({ watermark }) => watermark ?? []);
    const complete = watermarks.length === subtasks.length && !watermarks.some(isNone);
    return at !== null && watermarks.length > 0 && complete
      ? [{ at, watermark: Math.min(...watermarks) }]
      : [];
  });
}

/**
 * Clocks of the JobManager and of who writes the records differ by less than a quarter of an hour. A watermark of more than a year ahead is set by hand: the end
 * of a bounded source (Long.MAX_VALUE), or a column nobody fills.
 */
const future = { least: 15 * minute, most: 365 * day };

/** Zones are whole half hours off, up to 14 h; a watermark is up to ten minutes behind what it follows. Milliseconds; null where it is none. */
function zoneOf(ahead: number): number | null {
  const zone = Math.ceil(ahead / (hour / 2)) * (hour / 2);
  return zone - ahead <= 10 * minute && zone >= hour && zone <= 14 * hour ? zone : null;
}

/** The unit in which a watermark is of the last month; milliseconds are null. */
function unitOf({ watermark, at }: Reading): Unit | null {
  const found = Object.entries(units).find(([, { milliseconds }]) => {
    const behind = at - watermark * milliseconds;
    return behind >= -day && behind <= 30 * day;
  });
  return found ? (found[0] as Unit) : null;
}

/** Years of five digits as well, in UTC. */
function timeOf(milliseconds: number): string {
  return Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : String(milliseconds);
}
