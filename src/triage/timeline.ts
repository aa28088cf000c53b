import { type JobEvent, type Logs, occurrences } from '../evidence/evidence.ts';
import type { Report, Timeline } from '../report.ts';
import { gotOver } from '../rules/measured/load.ts';

/** More bars than this are no picture any more. */
const mostDurations = 60;

/** How many moments are told; of more, the first and the last. */
const mostMoments = 24;

const told = new Set([
  'job-state',
  'task-failed',
  'restored',
  'leader',
  'process-started',
  'expired',
  'declined',
]);

/** What the logs of a job say happened, oldest first. */
export function timelineOf({ events }: Logs): Timeline {
  const sorted = events.every(({ at }) => at !== null) ? [...events].sort((a, b) => a.at! - b.at!) : events;
  const count = (kind: JobEvent['kind']) => occurrences(sorted.filter((event) => event.kind === kind));
  return {
    moments: shortened(momentsOf(sorted.filter(({ kind }) => told.has(kind)))),
    checkpoints: {
      triggered: count('triggered'),
      completed: count('completed'),
      declined: count('declined'),
      expired: count('expired'),
      durations: thinned(
        sorted.flatMap(({ kind, duration }) => (kind === 'completed' ? (duration ?? []) : [])),
      ),
    },
    restarts: restartsIn(sorted),
  };
}

/** A job that restarts leaves RUNNING each time. */
function restartsIn(events: JobEvent[]): number {
  return occurrences(events.filter(({ kind, what }) => kind === 'job-state' && what === 'RESTARTING'));
}

const failing = ['FAILING', 'RESTARTING'];

/** When the job ran again after its last failure, and how long it did not; null where it fails again and again, and has not run for longer this time. */
export function recoveryIn(events: JobEvent[]): Report['recovered'] {
  const states = events.filter(({ kind }) => kind === 'job-state');
  const last = states.at(-1);
  if (last?.what !== 'RUNNING' || last.at === null) return null;
  const before = states.slice(0, -1);
  const ran = before.findLastIndex(({ what }) => !failing.includes(what) && what !== 'CREATED');
  const failed = before[ran + 1];
  if (!failed || !failing.includes(failed.what) || failed.at === null) return null;
  const again = before.slice(0, ran + 1).some(({ what }) => failing.includes(what));
  const ranFor = failed.at - (before[ran]?.at ?? 0);
  const runsFor = events.reduce((latest, { at }) => Math.max(latest, at ?? 0), 0) - last.at;
  if (again && ranFor < gotOver && runsFor <= ranFor) return null;
  return { at: last.at, down: last.at - failed.at };
}

function momentsOf(events: JobEvent[]): Timeline['moments'] {
  const moments: Timeline['moments'] = [];
  for (const { at, kind, what, quote, count } of events) {
    const last = moments.at(-1);
    // Siblings fail together.
    if (last && last.kind === kind && (kind === 'task-failed' || last.what === what)) last.count += count;
    else moments.push({ at, kind, what, count, quote });
  }
  return moments;
}

const shortened = <T>(moments: T[]): T[] =>
  moments.length <= mostMoments
    ? moments
    : [...moments.slice(0, mostMoments / 2), ...moments.slice(-mostMoments / 2)];

/** Of a long series, each part's longest. */
function thinned(durations: number[]): number[] {
  if (durations.length <= mostDurations) return durations;
  const part = durations.length / mostDurations;
  return Array.from({ length: mostDurations }, (_, at) =>
    Math.max(...durations.slice(Math.floor(at * part), Math.floor((at + 1) * part))),
  );
}
