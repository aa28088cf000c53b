// How much of its time a process collects garbage.

import type { Metrics, TaskManager } from '../../cluster/cluster.ts';

/** Milliseconds in a second that explain why tasks are slow, as a share. Measured: 0.16 of a full heap, at most 0.01 of a healthy one. */
export const muchGc = 0.1;

/**
 * The share of time that a process collected garbage, the least of all rounds: told by its gauges since Flink 1.19, or
 * else what the counters of its collectors grew by between rounds. Null where neither says so.
 */
export function gcShareOf(
  { metrics }: Pick<TaskManager, 'metrics'>,
  times: (number | null)[],
): number | null {
  const told = metrics.map(perSecond);
  const shares = told.every((share) => share !== null) ? told : growths(metrics.map(totalTime), times);
  return shares.length === 0 ? null : Math.min(...shares);
}

/** ZGC and Shenandoah tell of cycles as well, in which the tasks go on. */
const isConcurrent = (id: string) => id.includes('Cycles');

const collectors = (round: Metrics, unit: 'Time' | 'TimeMsPerSecond') =>
  [...round].filter(
    ([id]) =>
      id.startsWith('Status.JVM.GarbageCollector.') && id.endsWith(`.${unit}`) && !id.includes('.All.'),
  );

function perSecond(round: Metrics): number | null {
  const of = collectors(round, 'TimeMsPerSecond');
  const all = round.get('Status.JVM.GarbageCollector.All.TimeMsPerSecond');
  if (of.length > 0) return pauses(of) / 1000;
  return all === undefined || collectors(round, 'Time').some(([id]) => isConcurrent(id)) ? null : all / 1000;
}

function totalTime(round: Metrics): number | null {
  const of = collectors(round, 'Time');
  return of.length === 0 ? null : pauses(of);
}

const pauses = (of: [string, number][]) =>
  of.filter(([id]) => !isConcurrent(id)).reduce((total, [, milliseconds]) => total + milliseconds, 0);

/** Between one round and the next, by the time that passed; none where that is not known for all. */
function growths(totals: (number | null)[], times: (number | null)[]): number[] {
  if (totals.length !== times.length) return [];
  const shares = totals.slice(1).map((total, at) => {
    const [before, from, to] = [totals[at], times[at], times[at + 1]];
    if (total === null || before == null || from == null || to == null || to <= from) return null;
    return Math.max(0, total - before) / (to - from);
  });
  return shares.every((share) => share !== null) ? shares : [];
}
