// Who feeds whom in the graph of a job, and what its sources have to read.

import type { Job, Vertex } from '../../cluster/cluster.ts';
import { isSettled } from './load.ts';

/** All that feeds a vertex, directly or not; without itself. */
export function above(vertex: Vertex): Set<Vertex> {
  const seen = new Set<Vertex>();
  const open = [vertex];
  for (let next = open.pop(); next; next = open.pop())
    for (const { from } of next.inputs)
      if (!seen.has(from)) {
        seen.add(from);
        open.push(from);
      }
  return seen;
}

export const isSource = ({ inputs }: Vertex) => inputs.length === 0;

/** A number of a source in each round, over its subtasks; null where a round lacks some. */
export function sums({ rounds }: Vertex, metric: 'pendingRecords' | 'numRecordsOut'): number[] | null {
  const ids = [...(rounds.at(-1)?.ofSubtasks.keys() ?? [])].filter(
    (id) => id.endsWith(`.${metric}`) && /^\d+\.Source__/.test(id),
  );
  if (ids.length === 0 || rounds.some(({ ofSubtasks }) => ids.some((id) => !ofSubtasks.has(id)))) return null;
  return rounds.map(({ ofSubtasks }) => ids.reduce((total, id) => total + ofSubtasks.get(id)!, 0));
}

/** Seconds of input that wait: Flink's autoscaler takes a source for one that lags from here on. */
const lagging = 30;

/** Sources with a lag that matters, and that rises, or falls, from each round to the next. */
export function lagsOf(job: Job) {
  if (job.batch || !isSettled(job)) return [];
  return job.vertices.filter(isSource).flatMap((source) => {
    const pending = sums(source, 'pendingRecords');
    const read = sums(source, 'numRecordsOut');
    const seconds = ((source.rounds.at(-1)!.at ?? 0) - (source.rounds[0]!.at ?? 0)) / 1000;
    if (!pending || !read || seconds <= 0) return [];
    const reads = (read.at(-1)! - read[0]!) / seconds;
    const perSecond = (pending.at(-1)! - pending[0]!) / seconds;
    const steps = pending.slice(1).map((now, at) => Math.sign(now - pending[at]!));
    const steady = steps.length > 0 && steps.every((step) => step !== 0 && step === steps[0]);
    // A source that reads nothing keeps the last number it had: it tells nothing of what waits.
    return steady && reads > 0 && pending.at(-1)! >= lagging * reads
      ? [{ source, pending, perSecond, reads }]
      : [];
  });
}
