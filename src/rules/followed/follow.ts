import type { Thread, ThreadDump } from '../../evidence/evidence.ts';
import { type Activity, activityOf } from './activity.ts';
import { type NamedSubtask, subtaskOf, type ThreadRole, taskThreadOf, threadRoleOf } from './roles.ts';

/** One thread, followed through the dumps of its process. */
export interface FollowedThread {
  name: string;
  role: ThreadRole;
  subtask: NamedSubtask | null;
  /** Number of its process. */
  process: number;
  /** How many dumps of its process there are. */
  dumps: number;
  sightings: Sighting[];
}

/** A thread in one dump. */
export interface Sighting {
  thread: Thread;
  dump: ThreadDump;
  activity: Activity;
}

/** From this share of the dumps on, a thread is always there. */
const always = 0.8;

/** All threads of all processes. */
export const follow = (dumps: ThreadDump[]): FollowedThread[] => processesOf(dumps).flatMap(threadsOf);

function threadsOf(dumps: ThreadDump[], process: number): FollowedThread[] {
  const byName = new Map<string, FollowedThread>();
  for (const dump of dumps) {
    // Threads of pools share their names: AsyncOperations-thread-1 is there once for each task.
    const counts = new Map<string, number>();
    const cancelled = new Set(
      dump.threads
        .filter(({ name }) => threadRoleOf(name) === 'canceler')
        .map(({ name }) => taskThreadOf(name)),
    );
    for (const thread of dump.threads) {
      const { name } = thread;
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      const key = `${count} ${name}`;
      const followed = byName.get(key) ?? {
        ...{ name, role: threadRoleOf(name), subtask: subtaskOf(name) },
        ...{ process, dumps: dumps.length, sightings: [] },
      };
      followed.sightings.push({
        thread,
        dump,
        activity: cancelled.has(name) ? 'cancelled' : activityOf(thread),
      });
      byName.set(key, followed);
    }
  }
  return [...byName.values()];
}

/** The sightings that pass, if they are at least 80 % of the dumps; else none. */
export function alwaysSeen(
  { dumps, sightings }: FollowedThread,
  test: (sighting: Sighting) => boolean,
): Sighting[] {
  const passing = sightings.filter(test);
  return passing.length >= always * dumps ? passing : [];
}

/** Whether the thread is always in one of these. */
export function isAlways(followed: FollowedThread, ...activities: Activity[]): boolean {
  return alwaysSeen(followed, ({ activity }) => activities.includes(activity)).length > 0;
}

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
  return frames.length > 0 && threadRoleOf(name) !== 'garbage-collector' && !everywhere.test(name);
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
