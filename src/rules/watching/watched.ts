import type { Thread, ThreadDump } from '../../evidence/evidence.ts';
import { type Activity, activityOf } from './classify.ts';
import { processesOf } from './processes.ts';
import { type Role, roleOf, type Subtask, subtaskOf } from './roles.ts';

/** One thread, followed through the dumps of its process. */
export interface Watched {
  name: string;
  role: Role;
  subtask: Subtask | null;
  /** Number of its process. */
  process: number;
  /** How many dumps of its process there are. */
  dumps: number;
  sightings: Sighting[];
}

export interface Sighting {
  thread: Thread;
  dump: ThreadDump;
}

/** From this share of the dumps on, a thread is always there. */
const always = 0.8;

const known = new WeakMap<ThreadDump[], Watched[]>();

/** All threads of all processes; the same list for the same dumps. */
export function watch(dumps: ThreadDump[]): Watched[] {
  const threads = known.get(dumps) ?? processesOf(dumps).flatMap(threadsOf);
  known.set(dumps, threads);
  return threads;
}

function threadsOf(dumps: ThreadDump[], process: number): Watched[] {
  const byName = new Map<string, Watched>();
  for (const dump of dumps) {
    // Threads of pools share their names: AsyncOperations-thread-1 is there once for each task.
    const counts = new Map<string, number>();
    for (const thread of dump.threads) {
      const count = counts.get(thread.name) ?? 0;
      counts.set(thread.name, count + 1);
      const key = `${count} ${thread.name}`;
      const watched = byName.get(key) ?? begin(thread.name, process, dumps.length);
      watched.sightings.push({ thread, dump });
      byName.set(key, watched);
    }
  }
  return [...byName.values()];
}

function begin(name: string, process: number, dumps: number): Watched {
  return { name, role: roleOf(name), subtask: subtaskOf(name), process, dumps, sightings: [] };
}

/** The sightings that pass, if they are at least 80 % of the dumps; else none. */
export function alwaysSeen({ dumps, sightings }: Watched, test: (thread: Thread) => boolean): Sighting[] {
  const passing = sightings.filter(({ thread }) => test(thread));
  return passing.length >= always * dumps ? passing : [];
}

/** Whether the thread is always in one of these. */
export function isAlways(watched: Watched, ...activities: Activity[]): boolean {
  return alwaysSeen(watched, (thread) => activities.includes(activityOf(thread))).length > 0;
}
