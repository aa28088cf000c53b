import type { JobEvent, LogRecord, RecordGroup } from '../evidence.ts';
import { EventSeries, seriesOf } from './series.ts';

/** Beyond this many different things to say a log is not read with more care. */
const mostGroups = 2000;

/** What the records of one log, or of a part of it, come to. Its size does not depend on the log's. */
export interface Gathered {
  groups: RecordGroup[];
  events: JobEvent[];
  /** Whether groups were left out. */
  crowded: boolean;
}

export class Gatherer {
  readonly #groups = new Map<string, RecordGroup>();
  readonly events = new EventSeries();
  #crowded = false;

  /** Takes a record; the group it was counted with, if it says anything. */
  add(record: LogRecord): RecordGroup | undefined {
    const { event } = record;
    if (event)
      this.events.add(seriesOf(event), {
        line: record.line,
        duration: event.duration,
        count: 1,
        event: () => event,
      });
    const says = record.thrown.length > 0 || record.matches.length > 0 || isError(record);
    return says ? this.#addToGroup(record) : undefined;
  }

  gathered(): Gathered {
    return { groups: [...this.#groups.values()], events: this.events.events(), crowded: this.#crowded };
  }

  #addToGroup(first: LogRecord): RecordGroup | undefined {
    const fingerprint = fingerprintOf(first);
    const before = this.#groups.get(fingerprint);
    if (before) {
      before.count++;
      before.lastAt = first.at ?? before.lastAt;
      return before;
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

/** The same for records that say the same: numbers, ids and addresses count as equal. */
export function fingerprintOf({ thrown, logger, message, matches }: LogRecord): string {
  const ids = matches.map(({ signature }) => signature).sort();
  const root = thrown.filter((it) => !it.suppressed).at(-1) ?? thrown.at(-1);
  const says = root
    ? [
        ...new Set(thrown.map(({ className }) => className)),
        withoutNumbers(root.message),
        root.frames[0]?.code ?? '',
      ]
    : [logger ?? '', withoutNumbers(message)];
  return [...new Set(ids), ...says].join('|');
}

function withoutNumbers(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[0-9a-f]{8,}(?:-[0-9a-f]{4,}){0,4}/gi, '#')
    .replace(/\d+/g, '#');
}
