import type { FollowedThread } from './follow.ts';

/** Share of the processor time of all threads from which on collecting garbage is worth a word; a healthy job's is a few per cent. */
const share = { betweenDumps: 0.2, sinceStart: 0.5 };

/**
 * Many collectors at work for a moment use much of the processor, and hold the job up but little. Of the time between the dumps one
 * of them works so much at least: G1 enlarges the heap above 1/13 (GCTimeRatio=12), and where it still takes more, it cannot.
 */
const ofTheTime = 1 / 13;

/** Milliseconds of processor time below which a share says nothing. */
const least = { betweenDumps: 1_000, sinceStart: 60_000 };

/** How much of its processor time a process spends collecting garbage, in percent; null where that is not much. */
export function collectingIn(threads: FollowedThread[]): number | null {
  const of = threads[0]!.dumps > 1 ? 'betweenDumps' : 'sinceStart';
  const collectors = threads.filter(({ role }) => role === 'garbage-collector');
  const [used, total] = [sum(collectors), sum(threads)];
  if (total < least[of] || used < share[of] * total) return null;
  if (of === 'betweenDumps' && !collectors.some(worksMuch)) return null;
  return Math.round((100 * used) / total);
}

const sum = (threads: FollowedThread[]) => threads.reduce((total, followed) => total + usedBy(followed), 0);

/** Between the first and the last dump; in a single dump, since its start. */
function usedBy({ sightings, dumps }: FollowedThread): number {
  const last = sightings.at(-1)!.thread.cpu ?? 0;
  return dumps > 1 ? last - (sightings[0]!.thread.cpu ?? last) : last;
}

/** Dumps without a time leave it open. */
function worksMuch(followed: FollowedThread): boolean {
  const [first, last] = [followed.sightings[0]!.dump.at, followed.sightings.at(-1)!.dump.at];
  return first === null || last === null || usedBy(followed) >= ofTheTime * (last - first);
}
