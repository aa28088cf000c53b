import type { Rule, Seen } from '../rule.ts';
import { isCheckpointLock } from '../watching/checkpoint-lock.ts';
import { activityOf } from '../watching/classify.ts';
import { findingOf, tasksOf } from '../watching/finding.ts';
import { tellingFrameOf } from '../watching/frames.ts';
import { groupsOf } from '../watching/groups.ts';
import { ownersIn } from '../watching/look-up.ts';
import { type Sighting, type Watched, watch } from '../watching/watched.ts';

/** Several task threads wait for one lock. */
export const lock: Rule<'dumps'> = {
  id: 'threads-lock',
  needs: 'dumps',
  finds: ['task-threads-blocked-on-lock'],
  judge: (dumps) => {
    const places = groupsOf(
      watch(dumps).flatMap(waitsOf),
      ({ watched, place }) => `${watched.process} ${place}`,
    );
    return [...places.values()].map(contendedOf).filter(isMostOfTheTime).map(seenOf);
  },
};

interface Waiting {
  watched: Watched;
  sighting: Sighting;
  /** Where in the code it waits: the address of a lock changes when the garbage collector moves it. */
  place: string;
}

function waitsOf(watched: Watched): Waiting[] {
  if (watched.role !== 'task') return [];
  return watched.sightings
    .filter(
      ({ thread }) => thread.waitsFor !== null && activityOf(thread) === 'lock' && !isCheckpointLock(thread),
    )
    .map((sighting) => ({ watched, sighting, place: tellingFrameOf(sighting.thread) }));
}

/** Those of the dumps in which at least two wait for the same lock. */
function contendedOf(waits: Waiting[]): Waiting[] {
  const numbers = new Map(waits.map(({ sighting }) => [sighting.dump, 0]));
  for (const [index, dump] of [...numbers.keys()].entries()) numbers.set(dump, index);
  const locks = groupsOf(
    waits,
    ({ sighting: { dump, thread } }) => `${numbers.get(dump)} ${thread.waitsFor}`,
  );
  return [...locks.values()].filter((group) => group.length > 1).flat();
}

function isMostOfTheTime(waits: Waiting[]): boolean {
  const [first] = waits;
  return (
    first !== undefined &&
    new Set(waits.map(({ sighting }) => sighting.dump)).size >= 0.8 * first.watched.dumps
  );
}

function seenOf(waits: Waiting[]): Seen {
  const byThread = new Map<Watched, Sighting[]>();
  for (const { watched, sighting } of waits)
    byThread.set(watched, [...(byThread.get(watched) ?? []), sighting]);
  const witnesses = [...byThread].map(([watched, seen]) => ({ watched, seen }));
  const [{ sighting, place }] = waits as [Waiting];
  const owner = ownersIn(sighting.dump).get(sighting.thread.waitsFor!);
  const facts = {
    tasks: tasksOf(witnesses),
    frame: place,
    lock: sighting.thread.waitsFor!,
    owner: owner?.name ?? '',
    ownerFrame: owner ? tellingFrameOf(owner) : '',
  };
  const finding = findingOf(witnesses, {
    id: 'task-threads-blocked-on-lock',
    severity: 'warning',
    shows: 'cause',
    facts,
  });
  return owner ? { ...finding, seen: [owner.quote, ...finding.seen] } : finding;
}
