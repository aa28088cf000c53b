import type { Facts, Severity } from '../../report.ts';
import { isAsBad } from '../../severity.ts';
import type { Sight } from '../rule.ts';
import { alwaysSeen, type FollowedThread, type Sighting } from './follow.ts';
import type { ThreadRole } from './roles.ts';

/** A thread, and where it was seen doing what is reported. */
export interface ThreadWitness {
  followed: FollowedThread;
  seen: Sighting[];
}

/** The threads of some roles that are always seen doing something. */
export function witnessesIn(
  threads: FollowedThread[],
  roles: ThreadRole[],
  test: (sighting: Sighting) => boolean,
): ThreadWitness[] {
  return threads
    .filter(({ role }) => roles.includes(role))
    .map((followed) => ({ followed, seen: alwaysSeen(followed, test) }))
    .filter(({ seen }) => seen.length > 0);
}

const quotes = 5;

/** What threads show together. One dump shows at most a warning, one thread of one dump at most a notice. */
export function shownBy<F extends Facts>(
  witnesses: ThreadWitness[],
  { severity, shows, facts }: Pick<Sight<F>, 'severity' | 'shows' | 'facts'>,
): Sight<F & { dumps: number; threads: number }> {
  const dumps = witnesses.reduce((most, { followed }) => Math.max(most, followed.dumps), 0);
  const sightings = witnesses.flatMap(({ seen }) => seen);
  const times = sightings.map(({ dump }) => dump.at).filter((at) => at !== null);
  return {
    severity: dumps > 1 ? severity : weaker(severity, witnesses.length > 1 ? 'warning' : 'notice'),
    shows,
    facts: { dumps, threads: witnesses.length, ...facts },
    seen: witnesses.slice(0, quotes).map(({ seen }) => seen[0]!.thread.quote),
    count: sightings.length,
    firstAt: times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : null,
    lastAt: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : null,
  };
}

/** What some subtasks of a task do and others do not, its code alone does not explain: their host or their records may. */
export function ofAllOr(
  shows: Sight['shows'],
  witnesses: ThreadWitness[],
  threads: FollowedThread[],
): Sight['shows'] {
  const roles = new Set(witnesses.map(({ followed }) => followed.role));
  const tasks = new Set(witnesses.map(({ followed }) => followed.subtask?.task));
  const all = threads.filter(({ role, subtask }) => roles.has(role) && tasks.has(subtask?.task));
  return shows === 'cause' && witnesses.length < all.length ? 'symptom' : shows;
}

const weaker = (one: Severity, other: Severity) => (isAsBad(one, other) ? other : one);

/** Names for a sentence: the first three of them. */
export function namesOf(names: (string | undefined)[]): string {
  const all = [...new Set(names.filter((name) => name !== undefined))].sort();
  return [...all.slice(0, 3), ...(all.length > 3 ? ['…'] : [])].join(', ');
}

export const tasksOf = (witnesses: ThreadWitness[]) =>
  namesOf(witnesses.map(({ followed }) => followed.subtask?.task));

/** Items by key, in the order they came. */
export function groupsOf<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
