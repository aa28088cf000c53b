import { text } from '../../blocks/blocks.ts';
import type { Thread, ThreadDump } from '../../evidence/evidence.ts';
import type { Sighting } from '../followed/follow.ts';
import { type Counted, en, method, name, zh } from '../followed/phrases.ts';
import { tellingFrameOf } from '../followed/stack.ts';
import { groupsOf, namesOf, shownBy } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

/** Threads that wait for each other, as the JVM says or as their locks show. */
export const deadlock = rule({
  id: 'threads-deadlock',
  needs: 'threads',
  finds: {
    'threads-in-deadlock': sentence<Counted & { names: string; frame: string }>({
      en: (facts) =>
        text`${en.threads(facts)} wait for each other for ever: ${name(facts.names)}, in ${method(facts.frame)}${en.dumps(facts)}. Restart the process, then mend the order of the locks.`,
      zh: (facts) =>
        text`${zh.threads(facts)}死锁，互相等：${name(facts.names)}，停在 ${method(facts.frame)}${zh.dumps(facts)}。先重启进程，再改加锁顺序。`,
    }),
  },
  judge: (threads, found) => {
    const byDump = new Map<ThreadDump, Sighting[]>();
    for (const sighting of threads.flatMap(({ sightings }) => sightings)) {
      const others = byDump.get(sighting.dump);
      if (others) others.push(sighting);
      else byDump.set(sighting.dump, [sighting]);
    }
    const names = new Map(Array.from(byDump, ([dump, sightings]) => [dump, deadlockedIn(dump, sightings)]));
    const witnesses = threads
      .map((followed) => ({
        followed,
        seen: followed.sightings.filter(({ dump }) => names.get(dump)!.has(followed.name)),
      }))
      .filter(({ seen }) => seen.length > 0);
    return [...groupsOf(witnesses, ({ followed }) => String(followed.process)).values()].map((group) => {
      // A deadlock does not pass: one dump is enough to say so.
      const severity = group.some(({ followed }) => followed.role !== 'other') ? 'critical' : 'warning';
      const facts = {
        names: namesOf(group.map(({ followed }) => followed.name)),
        frame: tellingFrameOf(group[0]!.seen[0]!.thread),
      };
      return found('threads-in-deadlock', {
        ...shownBy(group, { severity, shows: 'cause', facts }),
        severity,
      });
    });
  },
});

/** Names of threads in a circle of locks: what the JVM reports, and what REST dumps only show. */
function deadlockedIn(dump: ThreadDump, sightings: Sighting[]): Set<string> {
  const names = new Set(dump.deadlocked);
  const owners = new Map(dump.threads.flatMap((thread) => thread.holds.map((lock) => [lock, thread])));
  const blocked = new Set(
    sightings.filter(({ activity }) => activity === 'lock').map(({ thread }) => thread),
  );
  /** A thread that waits to be notified waits for nobody in particular. */
  const ownerFor = (thread: Thread) => {
    const owner = thread.waitsFor === null ? undefined : owners.get(thread.waitsFor);
    return owner !== thread && blocked.has(thread) ? owner : undefined;
  };
  const done = new Set<Thread>();
  for (const start of dump.threads) {
    const path = new Set<Thread>();
    let thread: Thread | undefined = start;
    while (thread && !done.has(thread) && !path.has(thread)) {
      path.add(thread);
      thread = ownerFor(thread);
    }
    // The path ran into itself: from there on it is the circle.
    if (thread && path.has(thread))
      for (const member of [...path].slice([...path].indexOf(thread))) names.add(member.name);
    for (const visited of path) done.add(visited);
  }
  return names;
}
