import type { JobEvent, LogRecord, RecordGroup } from '../evidence.ts';
import { eventOf } from './events.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Beyond this many different things to say a log is not read with more care. */
const mostGroups = 2000;

/** Of a longer series the first half is kept and the newest. */
const mostEvents = 20_000;

/** What the records of one log, or of a part of it, come to. Its size does not depend on the log's. */
export interface Gathered {
  groups: RecordGroup[];
  events: JobEvent[];
  /** Whether groups or events were left out. */
  crowded: boolean;
}

export class Gatherer {
  readonly #groups = new Map<string, RecordGroup>();
  readonly #events: JobEvent[] = [];
  #crowded = false;

  /** Takes a record; the group it was counted with, if it says anything. */
  add(record: LogRecord): RecordGroup | undefined {
    const event = eventOf(record);
    if (event) this.#addEvent(event);
    const says = record.thrown.length > 0 || record.known.length > 0 || isError(record);
    return says ? this.#addToGroup(record) : undefined;
  }

  gathered(): Gathered {
    return { groups: [...this.#groups.values()], events: this.#events, crowded: this.#crowded };
  }

  #addEvent(event: JobEvent): void {
    if (this.#events.length === mostEvents) {
      this.#crowded = true;
      this.#events.splice(mostEvents / 2, mostEvents / 4);
    }
    this.#events.push(event);
  }

  #addToGroup(first: LogRecord): RecordGroup | undefined {
    const fingerprint = fingerprintOf(first);
    const known = this.#groups.get(fingerprint);
    if (known) {
      known.count++;
      known.lastAt = first.at ?? known.lastAt;
      return known;
    }
    if (this.#groups.size === mostGroups) {
      this.#crowded = true;
      return undefined;
    }
    const group = { fingerprint, first, count: 1, lastAt: first.at };
    this.#groups.set(fingerprint, group);
    return group;
  }
}

const isError = ({ level }: LogRecord) => level === 'ERROR' || level === 'FATAL';

/** Puts parts of a log, or logs, together, in their order; of what several say the earliest record stands for all. */
export function join(parts: Gathered[]): Gathered {
  const groups = new Map<string, RecordGroup>();
  for (const group of parts.flatMap((part) => part.groups)) {
    const before = groups.get(group.fingerprint);
    if (!before) groups.set(group.fingerprint, { ...group });
    else {
      before.count += group.count;
      if (isEarlier(group.first.at, before.first.at)) before.first = group.first;
      if (before.lastAt === null || isEarlier(before.lastAt, group.lastAt)) before.lastAt = group.lastAt;
    }
  }
  return {
    groups: [...groups.values()],
    events: parts.flatMap((part) => part.events),
    crowded: parts.some((part) => part.crowded),
  };
}

const isEarlier = (one: number | null, other: number | null) => one !== null && other !== null && one < other;
