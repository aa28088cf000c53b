import { text } from '../../blocks/blocks.ts';
import { isBlockedCall, isCheckpointLock } from '../followed/activity.ts';
import type { FollowedThread, Sighting } from '../followed/follow.ts';
import { type Counted, en, method, name, zh } from '../followed/phrases.ts';
import { clientOf, hottestMethod, tellingFrameOf } from '../followed/stack.ts';
import { groupsOf, shownBy, tasksOf } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

/** `ownerWaitsFor`: the system that the owner of the lock waits for; null where it waits for none. */
type Contended = Counted & {
  tasks: string;
  frame: string;
  owner: string | null;
  ownerFrame: string;
  ownerWaitsFor: string | null;
};

/** Task threads wait for one lock: several in a dump, or one in all dumps. */
export const lock = rule({
  id: 'threads-lock',
  needs: 'threads',
  finds: {
    'task-threads-blocked-on-lock': sentence<Contended>({
      en: (facts) =>
        text`Remove the shared lock in ${method(facts.frame)}: ${en.threadsOfTasks(facts)} ${en.they(facts, 'wait')} for it${facts.owner === null ? '' : text`, ${name(facts.owner)} holds it in ${method(facts.ownerFrame)}${facts.ownerWaitsFor === null ? '' : ` and waits for ${facts.ownerWaitsFor}`}`}${en.dumps(facts)}.`,
      zh: (facts) =>
        text`去掉 ${method(facts.frame)} 里共用的锁：${zh.threadsOfTasks(facts)}在等它${facts.owner === null ? '' : text`，锁在 ${name(facts.owner)} 手里（${method(facts.ownerFrame)}${facts.ownerWaitsFor === null ? '' : `，在等 ${facts.ownerWaitsFor} 返回`}）`}${zh.dumps(facts)}。`,
    }),
  },
  judge: (threads, found) => {
    const places = groupsOf(
      threads.flatMap(waitsOf),
      ({ followed, place }) => `${followed.process} ${place}`,
    );
    return [...places.values()]
      .map(contendedOf)
      .filter(isMostOfTheTime)
      .map((waits) => found('task-threads-blocked-on-lock', seenIn(waits)));
  },
});

interface Waiting {
  followed: FollowedThread;
  sighting: Sighting;
  /** Where in the code it waits: the address of a lock changes when the garbage collector moves it. */
  place: string;
}

function waitsOf(followed: FollowedThread): Waiting[] {
  if (followed.role !== 'task') return [];
  return followed.sightings
    .filter(
      ({ thread, activity }) => thread.waitsFor !== null && activity === 'lock' && !isCheckpointLock(thread),
    )
    .map((sighting) => ({ followed, sighting, place: tellingFrameOf(sighting.thread) }));
}

/** Those of the dumps in which at least two wait for the same lock, or one for a lock that another thread was seen to hold. */
function contendedOf(waits: Waiting[]): Waiting[] {
  const numbers = new Map(waits.map(({ sighting }) => [sighting.dump, 0]));
  for (const [index, dump] of [...numbers.keys()].entries()) numbers.set(dump, index);
  const locks = groupsOf(
    waits,
    ({ sighting: { dump, thread } }) => `${numbers.get(dump)} ${thread.waitsFor}`,
  );
  return [...locks.values()].filter(([first, ...more]) => more.length > 0 || isHeldUp(first!)).flat();
}

/** A moment of waiting is normal, so that a single dump shows nothing; and who waits in a circle is in a deadlock. */
function isHeldUp({ followed, sighting }: Waiting): boolean {
  const owner = ownerOf(sighting);
  const inCircle = owner?.waitsFor != null && sighting.thread.holds.includes(owner.waitsFor);
  return followed.dumps > 1 && owner !== undefined && !inCircle;
}

const ownerOf = ({ dump, thread }: Sighting) =>
  dump.threads.find((other) => other !== thread && other.holds.includes(thread.waitsFor!));

function isMostOfTheTime(waits: Waiting[]): boolean {
  const [first] = waits;
  return (
    first !== undefined &&
    new Set(waits.map(({ sighting }) => sighting.dump)).size >= 0.8 * first.followed.dumps
  );
}

function seenIn(waits: Waiting[]) {
  const byThread = new Map<FollowedThread, Sighting[]>();
  for (const { followed, sighting } of waits)
    byThread.set(followed, [...(byThread.get(followed) ?? []), sighting]);
  const witnesses = [...byThread].map(([followed, seen]) => ({ followed, seen }));
  const { sighting, place } = waits[0]!;
  const owner = ownerOf(sighting);
  const facts = {
    tasks: tasksOf(witnesses),
    frame: place,
    owner: owner?.name ?? null,
    ownerFrame: owner ? (hottestMethod([{ thread: owner }]) ?? '') : '',
    ownerWaitsFor: owner && isBlockedCall(owner) ? clientOf(owner) : null,
  };
  const sight = shownBy(witnesses, { severity: 'warning', shows: 'cause', facts });
  return { ...sight, seen: [...(owner ? [owner.quote] : []), ...sight.seen] };
}
