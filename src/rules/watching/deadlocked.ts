import type { Thread, ThreadDump } from '../../evidence/evidence.ts';
import { activityOf } from './classify.ts';
import { ownersIn } from './look-up.ts';

/** Names of threads in a circle of locks: what the JVM reports, and what REST dumps only show. */
export function deadlockedIn(dump: ThreadDump): Set<string> {
  const names = new Set(dump.deadlocked);
  const owners = ownersIn(dump);
  const done = new Set<Thread>();
  for (const start of dump.threads) {
    const path = new Set<Thread>();
    let thread: Thread | undefined = start;
    while (thread && !done.has(thread) && !path.has(thread)) {
      path.add(thread);
      thread = ownerFor(thread, owners);
    }
    // The path ran into itself: from there on it is the circle.
    if (thread && path.has(thread))
      for (const member of [...path].slice([...path].indexOf(thread))) names.add(member.name);
    for (const visited of path) done.add(visited);
  }
  return names;
}

/** A thread that waits to be notified waits for nobody in particular. */
function ownerFor(thread: Thread, owners: Map<string, Thread>): Thread | undefined {
  const owner = thread.waitsFor === null ? undefined : owners.get(thread.waitsFor);
  return owner !== thread && owner && activityOf(thread) === 'lock' ? owner : undefined;
}
