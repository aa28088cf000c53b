import type { JobEvent } from '../../evidence/evidence.ts';
import type { Rule, Seen } from '../rule.ts';

/** One failed checkpoint is an accident, a series is not. */
const series = 2;

/** So many completed checkpoints make a trend. */
const trend = 8;

/** A checkpoint is slow when it takes so many times the usual, and longer than `slowest` milliseconds. */
const timesUsual = 3;
const slowest = 30_000;

/** Bytes below which growth is nothing. */
const small = 100 * 1024 * 1024;

/** How the checkpoints of the logs went: failed in series, slower and slower, larger and larger. */
export const checkpoints: Rule<'logs'> = {
  id: 'checkpoints',
  needs: 'logs',
  finds: [
    'checkpoints-expire',
    'checkpoints-decline',
    'checkpoints-none-complete',
    'checkpoints-slow',
    'checkpoints-grow',
  ],
  judge: ({ events }) => {
    const of = (kind: JobEvent['kind']) => events.filter((event) => event.kind === kind);
    const completed = of('completed');
    const [expired, declined, triggered] = [of('expired'), of('declined'), of('triggered')];
    const found: Seen[] = [];
    if (expired.length >= series)
      found.push(
        seen('checkpoints-expire', 'warning', expired, {
          expired: expired.length,
          completed: completed.length,
        }),
      );
    if (declined.length >= series)
      found.push(
        seen('checkpoints-decline', 'warning', declined, {
          declined: declined.length,
          completed: completed.length,
        }),
      );
    if (triggered.length > series && completed.length + expired.length + declined.length === 0)
      found.push(seen('checkpoints-none-complete', 'warning', triggered, { triggered: triggered.length }));
    return [...found, ...slower(completed), ...larger(completed)];
  },
};

function slower(completed: JobEvent[]): Seen[] {
  if (completed.length < trend) return [];
  const usual = median(completed.slice(0, completed.length / 2).map(({ duration }) => duration ?? 0));
  const slow = completed.filter(({ duration }) => (duration ?? 0) > Math.max(slowest, timesUsual * usual));
  if (slow.length < series) return [];
  const longest = Math.max(...slow.map(({ duration }) => duration!));
  return [
    seen('checkpoints-slow', 'warning', slow, { longest: inSeconds(longest), usual: inSeconds(usual) }),
  ];
}

function larger(completed: JobEvent[]): Seen[] {
  if (completed.length < trend) return [];
  const sizes = completed.map(({ size }) => size ?? 0);
  const first = median(sizes.slice(0, trend / 2));
  const last = median(sizes.slice(-trend / 2));
  if (last < small || last < 2 * first) return [];
  return [
    seen('checkpoints-grow', 'notice', [completed[0]!, completed.at(-1)!], {
      first: inMegabytes(first),
      last: inMegabytes(last),
    }),
  ];
}

function seen(id: string, severity: Seen['severity'], events: JobEvent[], facts: Seen['facts']): Seen {
  const [first, last] = [events[0]!, events.at(-1)!];
  return {
    id,
    severity,
    shows: 'symptom',
    facts,
    seen: [...new Set([first.quote, last.quote])],
    count: events.length,
    firstAt: first.at,
    lastAt: last.at,
  };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const inSeconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10;
const inMegabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
