import { text } from '../../blocks/blocks.ts';
import { type JobEvent, occurrences } from '../../evidence/evidence.ts';
import type { Facts } from '../../report.ts';
import { rule, sentence, shownByEvents } from '../rule.ts';

/** One failed checkpoint is an accident, a series is not. */
const series = 2;

/** So many failed ones without a completed one are all. */
const allFail = 3;

/** So many completed checkpoints make a trend. */
const trend = 8;

/** A checkpoint is slow when it takes so many times the usual, and longer than `slowest` milliseconds. */
const timesUsual = 3;
const slowest = 30_000;

/** A checkpoint is in progress for such a share of the time, over so many; one that takes less than these milliseconds is no load. */
const always = 0.9;
const looked = 10;
const noLoad = 1000;

/** Bytes below which growth is nothing. */
const small = 100 * 1024 * 1024;

const checkpointsIn = (count: number) => `${count} checkpoint${count === 1 ? '' : 's'}`;

/** How the checkpoints of the logs went: failed in series, slower and slower, larger and larger. */
export const checkpoints = rule({
  id: 'checkpoints',
  needs: 'logs',
  finds: {
    'checkpoints-expire': sentence<{ expired: number; completed: number }>({
      en: ({ expired, completed }) => text`${checkpointsIn(expired)} expired, ${completed} completed`,
      zh: ({ expired, completed }) => text`${expired} 个 checkpoint 超时，完成 ${completed} 个`,
    }),
    'checkpoints-decline': sentence<{ declined: number; completed: number }>({
      en: ({ declined, completed }) => text`${checkpointsIn(declined)} declined, ${completed} completed`,
      zh: ({ declined, completed }) => text`${declined} 个 checkpoint 被拒绝，完成 ${completed} 个`,
    }),
    'checkpoints-none-complete': sentence<{ triggered: number }>({
      en: ({ triggered }) => text`${checkpointsIn(triggered)} triggered, none completed`,
      zh: ({ triggered }) => text`触发了 ${triggered} 个 checkpoint，一个都没有完成`,
    }),
    /** In seconds. */
    'checkpoints-slow': sentence<{ longest: number; usual: number }>({
      en: ({ longest, usual }) =>
        text`Checkpoints take up to ${longest} s; the usual one took ${usual} s before`,
      zh: ({ longest, usual }) => text`checkpoint 最长 ${longest} 秒，之前通常 ${usual} 秒`,
    }),
    /** In seconds and percent. */
    'checkpoints-without-pause': sentence<{ took: number; share: number }>({
      en: ({ took, share }) =>
        text`Checkpoints follow one another without a pause: one takes ${took} s, and ${share} % of the time one is in progress`,
      zh: ({ took, share }) =>
        text`checkpoint 一个接一个，中间没有停顿：一次 ${took} 秒，${share} % 的时间都在做 checkpoint`,
    }),
    /** In megabytes. */
    'checkpoints-grow': sentence<{ first: number; last: number }>({
      en: ({ first, last }) => text`Checkpoints grew from ${first} MB to ${last} MB`,
      zh: ({ first, last }) => text`checkpoint 从 ${first} MB 增长到 ${last} MB`,
    }),
  },
  judge: ({ events }, found) => {
    const of = (kind: JobEvent['kind']) => events.filter((event) => event.kind === kind);
    const [triggered, expired, declined] = [of('triggered'), of('expired'), of('declined')];
    const ended = {
      expired: occurrences(expired),
      declined: occurrences(declined),
      completed: occurrences(of('completed')),
    };
    const isNone = ended.expired + ended.declined + ended.completed === 0;
    const slow = slowIn(of('completed'));
    const grown = grownIn(of('completed'));
    const restless = slow ? [] : jobsOf(of('completed')).flatMap((one) => withoutPause(one) ?? []);
    return [
      ...(ended.expired >= series
        ? [found('checkpoints-expire', { ...suffers(expired, ended), severity: howBad(ended) })]
        : []),
      ...(ended.declined >= series
        ? [found('checkpoints-decline', { ...suffers(declined, ended), severity: howBad(ended) })]
        : []),
      ...(isNone && occurrences(triggered) > series
        ? [found('checkpoints-none-complete', suffers(triggered, { triggered: occurrences(triggered) }))]
        : []),
      ...(slow ? [found('checkpoints-slow', suffers(slow.events, slow.facts))] : []),
      ...restless.map((one) =>
        found('checkpoints-without-pause', { ...suffers(one.events, one.facts), severity: 'notice' }),
      ),
      ...(grown
        ? [found('checkpoints-grow', { ...suffers(grown.events, grown.facts), severity: 'notice' })]
        : []),
    ];
  },
});

/** A job whose checkpoints all fail has nothing to restart from. */
const howBad = ({
  expired,
  declined,
  completed,
}: {
  expired: number;
  declined: number;
  completed: number;
}) => (completed === 0 && expired + declined >= allFail ? 'critical' : 'warning');

const suffers = <F extends Facts>(events: JobEvent[], facts: F) =>
  shownByEvents(events, { severity: 'warning', shows: 'symptom', facts });

function slowIn(completed: JobEvent[]) {
  if (completed.length < trend) return null;
  const usual = median(completed.slice(0, completed.length / 2).map(({ duration }) => duration ?? 0));
  const slow = completed.filter(({ duration }) => (duration ?? 0) > Math.max(slowest, timesUsual * usual));
  if (slow.length < series) return null;
  const longest = Math.max(...slow.map(({ duration }) => duration!));
  return { events: slow, facts: { longest: inSeconds(longest), usual: inSeconds(usual) } };
}

/** The events of each job. */
const jobsOf = (events: JobEvent[]) =>
  [...new Set(events.map(({ job }) => job))].map((job) => events.filter((event) => event.job === job));

/** The next request waits until one is done: that the queue is never empty, the interval need not tell. */
function withoutPause(completed: JobEvent[]) {
  const events = completed.slice(-looked);
  const [first, last] = [events[0], events.at(-1)];
  if (events.length < trend || first?.at == null || last?.at == null) return null;
  const took = events.reduce((total, { duration }) => total + (duration ?? 0), 0);
  const share = took / (last.at - first.at + (first.duration ?? 0));
  if (share < always || took < noLoad * events.length) return null;
  const facts = { took: inSeconds(took / events.length), share: Math.min(100, Math.round(share * 100)) };
  return { events, facts };
}

function grownIn(completed: JobEvent[]) {
  if (completed.length < trend) return null;
  const sizes = completed.map(({ size }) => size ?? 0);
  const first = median(sizes.slice(0, trend / 2));
  const last = median(sizes.slice(-trend / 2));
  if (last < small || last < 2 * first) return null;
  return {
    events: [completed[0]!, completed.at(-1)!],
    facts: { first: inMegabytes(first), last: inMegabytes(last) },
  };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const inSeconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10;
const inMegabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
