import type { Seen } from '../rule.ts';
import type { Sighting, Watched } from './watched.ts';

/** A thread, and where it was seen doing what is reported. */
export interface Witness {
  watched: Watched;
  seen: Sighting[];
}

interface Claim {
  id: string;
  severity: Seen['severity'];
  shows: Seen['shows'];
  facts?: Seen['facts'];
}

const quotes = 5;

/** What threads show together. One dump shows at most a warning, one thread of one dump at most a notice. */
export function findingOf(witnesses: Witness[], { id, severity, shows, facts = {} }: Claim): Seen {
  const dumps = witnesses.reduce((most, { watched }) => Math.max(most, watched.dumps), 0);
  const sightings = witnesses.flatMap(({ seen }) => seen);
  const times = sightings.map(({ dump }) => dump.at).filter((at) => at !== null);
  return {
    id,
    severity: dumps > 1 ? severity : weaker(severity, witnesses.length > 1 ? 'warning' : 'notice'),
    shows,
    facts: { dumps, threads: witnesses.length, ...facts },
    seen: witnesses.slice(0, quotes).map(({ seen }) => seen[0]!.thread.quote),
    count: sightings.length,
    firstAt: times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : null,
    lastAt: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : null,
  };
}

const order = ['notice', 'warning', 'critical'] as const;

export function weaker(one: Seen['severity'], other: Seen['severity']): Seen['severity'] {
  return order.indexOf(one) < order.indexOf(other) ? one : other;
}

/** Names for a sentence: the first three of them. */
export function namesOf(names: (string | undefined)[]): string {
  const all = [...new Set(names.filter((name) => name !== undefined))].sort();
  return [...all.slice(0, 3), ...(all.length > 3 ? ['…'] : [])].join(', ');
}

export const tasksOf = (witnesses: Witness[]) =>
  namesOf(witnesses.map(({ watched }) => watched.subtask?.task));
