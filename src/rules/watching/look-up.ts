import type { Thread, ThreadDump } from '../../evidence/evidence.ts';

const owners = new WeakMap<ThreadDump, Map<string, Thread>>();
const names = new WeakMap<ThreadDump, Map<string, Thread>>();

/** Who holds each lock of a dump. */
export function ownersIn(dump: ThreadDump): Map<string, Thread> {
  const known =
    owners.get(dump) ?? new Map(dump.threads.flatMap((thread) => thread.holds.map((lock) => [lock, thread])));
  owners.set(dump, known);
  return known;
}

export function threadNamed(dump: ThreadDump, name: string): Thread | undefined {
  const known = names.get(dump) ?? new Map(dump.threads.map((thread) => [thread.name, thread]));
  names.set(dump, known);
  return known.get(name);
}
