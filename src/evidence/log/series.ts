import type { JobEvent } from '../evidence.ts';

/** Of a longer series neighbors become one, again and again; only the newest stay as they are. */
const mostOlder = 4000;
const newestKept = 100;

/** An event of a log; one that is like another is read only when it is still kept at the end. */
export interface SeenEvent {
  line: number;
  /** Of a completed checkpoint. */
  duration: number | null;
  /** How many events it stands for. */
  count: number;
  /** Null where the line tells of none after all. */
  event: () => JobEvent | null;
}

/** The events of a log, each kind a series of its own. Its size does not depend on the log's. */
export class EventSeries {
  readonly #series = new Map<string, Series>();

  add(series: string, sighting: SeenEvent): void {
    let all = this.#series.get(series);
    if (!all) {
      all = new Series();
      this.#series.set(series, all);
    }
    all.add(sighting);
  }

  /** In the order of the log. */
  events(): JobEvent[] {
    return [...this.#series.values()]
      .flatMap((series) => series.kept())
      .sort((a, b) => a.line - b.line)
      .flatMap(({ event, count }) => {
        const one = event();
        return one ? { ...one, count } : [];
      });
  }
}

class Series {
  #older: SeenEvent[] = [];
  readonly #newest: SeenEvent[] = [];
  /** How many events each of the older ones stands for. */
  #width = 1;

  add(sighting: SeenEvent): void {
    this.#newest.push(sighting);
    if (this.#newest.length === 2 * newestKept)
      for (const one of this.#newest.splice(0, newestKept)) this.#addOlder(one);
  }

  kept(): SeenEvent[] {
    return [...this.#older, ...this.#newest];
  }

  #addOlder(sighting: SeenEvent): void {
    const last = this.#older.at(-1);
    if (last && last.count < this.#width) this.#older[this.#older.length - 1] = merged(last, sighting);
    else this.#older.push(sighting);
    if (this.#older.length < mostOlder || this.#older.at(-1)!.count < this.#width) return;
    this.#older = Array.from({ length: mostOlder / 2 }, (_, at) =>
      merged(this.#older[2 * at]!, this.#older[2 * at + 1]!),
    );
    this.#width *= 2;
  }
}

/** Of two neighbors the slower checkpoint stands for both, else the earlier event. */
function merged(one: SeenEvent, other: SeenEvent): SeenEvent {
  const kept = (other.duration ?? 0) > (one.duration ?? 0) ? other : one;
  kept.count = one.count + other.count;
  return kept;
}

/** The name of the series of an event: states of a job are told apart, for they follow on one another. */
export const seriesOf = ({ kind, what }: JobEvent) => (kind === 'job-state' ? `${kind} ${what}` : kind);
