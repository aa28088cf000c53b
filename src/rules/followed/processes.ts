import type { Thread, ThreadDump } from '../../evidence/evidence.ts';
import { roleOf, subtaskOf } from './roles.ts';

/** Tells dumps of one process from those of another: in order, the dumps of each process. */
export function processesOf(dumps: ThreadDump[]): ThreadDump[][] {
  const processes: ThreadDump[][] = [];
  const homes = new Map<string, number>();
  for (const dump of dumps) {
    const names = namesOf(dump);
    const [index, shared] = mostShared(names, homes);
    const home = shared * 2 >= names.length && index !== null ? index : processes.push([]) - 1;
    processes[home]!.push(dump);
    for (const name of names) homes.set(name, home);
  }
  return processes;
}

/** The names that only one process has: of subtasks whatever their attempt; without any, of all threads. */
function namesOf({ threads }: ThreadDump): string[] {
  const tasks = threads.filter(({ name }) => subtaskOf(name) !== null).map(subtaskName);
  const names = tasks.length > 0 ? tasks : threads.filter(isTelling).map(({ name }) => name);
  return [...new Set(names)];
}

const subtaskName = ({ name }: Thread) => name.replace(/#\d+$/, '');

/** Every JVM has a Finalizer. */
function isTelling({ name, frames }: Thread): boolean {
  return frames.length > 0 && roleOf(name) !== 'garbage-collector' && !everywhere.test(name);
}

const everywhere =
  /^(?:main|Finalizer|Reference Handler|Signal Dispatcher|Common-Cleaner|Notification Thread|Attach Listener|C[12] CompilerThread\d+|Service Thread|Monitor Deflation Thread)$/;

function mostShared(names: string[], homes: Map<string, number>): [index: number | null, shared: number] {
  const votes = new Map<number, number>();
  for (const name of names) {
    const home = homes.get(name);
    if (home !== undefined) votes.set(home, (votes.get(home) ?? 0) + 1);
  }
  let best: [number | null, number] = [null, 0];
  for (const [home, shared] of votes) if (shared > best[1]) best = [home, shared];
  return best;
}
