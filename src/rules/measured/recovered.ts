import type { Cluster, Job } from '../../cluster/cluster.ts';

/** A job that runs for so long after it failed has got over it: milliseconds. */
const gotOver = 10 * 60_000;

/** For how long a job has run since the last failure that it tells of; null where it never failed, or has not got over it. */
export function recoveredSince({ state, failures }: Job, { at }: Pick<Cluster, 'at'>): number | null {
  const last = failures?.entries.at(-1)?.at ?? null;
  if (state !== 'RUNNING' || last === null || at === null || at - last < gotOver) return null;
  return at - last;
}
