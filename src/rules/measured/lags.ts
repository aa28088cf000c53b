// Records that wait to be read by the sources of a job.

import type { Job } from '../../cluster/cluster.ts';
import { isSource } from './graph.ts';
import { isSettled } from './load.ts';
import { sums } from './sources.ts';

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
