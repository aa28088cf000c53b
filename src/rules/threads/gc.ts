import type { Rule } from '../rule.ts';
import { findingOf } from '../watching/finding.ts';
import { groupsOf } from '../watching/groups.ts';
import { type Watched, watch } from '../watching/watched.ts';

/** Share of the processor time of all threads from which on collecting garbage is what the process does. */
const share = 0.5;
/** Milliseconds below which a share says nothing: between dumps, and since the start of the process. */
const least = { between: 1_000, sinceStart: 60_000 };

/** The threads of the garbage collector use as much of the processor as all others together. */
export const gc: Rule<'dumps'> = {
  id: 'threads-gc',
  needs: 'dumps',
  finds: ['garbage-collection-using-the-cpu'],
  judge: (dumps) =>
    [...groupsOf(watch(dumps), ({ process }) => String(process)).values()].flatMap((threads) => {
      const collectors = threads.filter(({ role }) => role === 'garbage-collector');
      const used = sum(collectors);
      const all = sum(threads);
      const enough = threads[0]!.dumps > 1 ? least.between : least.sinceStart;
      if (all < enough || used < share * all) return [];
      const witnesses = collectors.map((watched) => ({ watched, seen: watched.sightings }));
      const facts = { percent: Math.round((100 * used) / all) };
      return [
        findingOf(witnesses, {
          id: 'garbage-collection-using-the-cpu',
          severity: 'warning',
          shows: 'cause',
          facts,
        }),
      ];
    }),
};

function sum(threads: Watched[]): number {
  return threads.reduce((total, watched) => total + usedBy(watched), 0);
}

/** Between the first and the last dump; in a single dump, since its start. */
function usedBy({ sightings, dumps }: Watched): number {
  const last = sightings.at(-1)!.thread.cpu ?? 0;
  return dumps > 1 ? last - (sightings[0]!.thread.cpu ?? last) : last;
}
