import type { Thread } from '../evidence.ts';

/**
 * Adds what a thread that waits says of the owner of a lock to what the owner holds: the owner's own frames
 * are cut before the one that took it.
 */
export function withOwners(threads: Thread[], owners: Map<string, string>): Thread[] {
  const locks = new Map<string, string[]>();
  for (const [lock, owner] of owners) locks.set(owner, [...(locks.get(owner) ?? []), lock]);
  return threads.map((thread) => {
    const held = locks.get(thread.name);
    return held ? { ...thread, holds: [...new Set([...thread.holds, ...held])] } : thread;
  });
}
