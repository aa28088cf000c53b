import type { JobEvent, LogRecord, RecordGroup } from '../evidence.ts';
import { headOf } from './head.ts';
import { type EventSeries, seriesOf } from './series.ts';
import { shapeOf, timeAt, timeLength } from './shape.ts';
import type { Pattern } from './signatures.ts';
import { unwrapLine } from './unwrap.ts';
import type { RecordBytes } from './window.ts';

/** So many shapes are remembered; when there are more, they are learned anew. */
const mostShapes = 8192;

/** A line of a signature that was read so often is only counted from then on: whatever stands in it, a page has one answer to all of them. */
const often = 200;

/** The head of a line stands in so many bytes, what an event says in so many. */
const longestHead = 2000;
const longestEvent = 4000;

const newline = 10;
const duration = /checkpointDuration=(\d+)| bytes in (\d+) ms/;

/** What became of a record, and of those that were counted with it. */
interface Fate {
  group: RecordGroup | undefined;
  event: JobEvent | null;
  /** The beginning of the last one; empty until there was a second. */
  last: Buffer;
}

/** Records that look like one that was read before: they are counted, not read, and cost little more than finding them. */
export class Repeats {
  readonly #numbers: Uint8Array;
  readonly #events: EventSeries;
  readonly #readEvent: (text: string, line: number) => JobEvent | null;
  readonly #fates = new Map<number, Fate>();
  readonly #often = new Map<Pattern, Fate & { seen: number }>();
  #shape = 0;

  /** `numbers` are those that signatures look for; `readEvent` reads the event of a line of the file. */
  constructor(
    numbers: Uint8Array,
    events: EventSeries,
    readEvent: (text: string, line: number) => JobEvent | null,
  ) {
    this.#numbers = numbers;
    this.#events = events;
    this.#readEvent = readEvent;
  }

  /** Counts a record whose shape is known; false when it has to be read. */
  counts({ bytes, line }: RecordBytes): boolean {
    this.#shape = shapeOf(bytes, this.#numbers);
    const fate = this.#fates.get(this.#shape);
    if (!fate) return false;
    if (fate.event) this.#sight(fate.event, bytes, line);
    if (fate.group) countIn(fate, fate.group, bytes);
    return true;
  }

  /** Counts a record of one line that holds the literal of one signature, when that was read often; false when it has to be read. */
  countsOften(pattern: Pattern, { bytes }: RecordBytes): boolean {
    const fate = this.#often.get(pattern);
    if (!fate?.group || fate.seen < often) return false;
    const text = bytes.toString('utf8').trimEnd();
    if (text.includes('\n') || !pattern.pattern.test(text)) return false;
    countIn(fate, fate.group, bytes);
    return true;
  }

  /** Remembers what became of the record that was read last: `only` is the one signature whose literal it holds. */
  learn({ event }: LogRecord, group: RecordGroup | undefined, candidates: Pattern[], only?: Pattern): void {
    if (only && group) {
      const seen = (this.#often.get(only)?.seen ?? 0) + 1;
      this.#often.set(only, { group, event: null, last: Buffer.alloc(0), seen });
    }
    // What looks at the numbers themselves may judge the next one of this shape otherwise.
    if (candidates.some(({ looksAtNumbers }) => looksAtNumbers)) return;
    if (this.#fates.size === mostShapes) {
      for (const fate of this.#fates.values()) tellLast(fate);
      this.#fates.clear();
    }
    this.#fates.set(this.#shape, { group, event, last: Buffer.alloc(0) });
  }

  /** Tells the groups when their last record was written. */
  end(): void {
    for (const fate of [...this.#fates.values(), ...this.#often.values()]) tellLast(fate);
  }

  #sight(like: JobEvent, bytes: Buffer, line: number): void {
    const text = bytes.toString('utf8', 0, endOfLine(bytes, longestEvent));
    const [, took, tookBefore] = like.kind === 'completed' ? (duration.exec(text) ?? []) : [];
    this.#events.add(seriesOf(like), {
      line,
      duration: Number(took ?? tookBefore ?? 0),
      count: 1,
      event: () => this.#readEvent(text, line),
    });
  }
}

/** Of the last record the beginning is kept as bytes, up to the time where it comes first: of a million of them one is read. */
function countIn(fate: Fate, group: RecordGroup, bytes: Buffer): void {
  group.count++;
  const end = timeAt(bytes, 0) ? timeLength : endOfLine(bytes, longestHead);
  if (fate.last.length !== end) fate.last = Buffer.allocUnsafeSlow(end);
  if (end > timeLength) bytes.copy(fate.last, 0, 0, end);
  else for (let at = 0; at < end; at++) fate.last[at] = bytes[at]!;
}

function tellLast({ group, last }: Fate): void {
  if (!group || last.length === 0) return;
  const at = headOf(unwrapLine(last.toString('utf8'))[0]!)?.at ?? null;
  if (at !== null && (group.lastAt === null || at > group.lastAt)) group.lastAt = at;
}

function endOfLine(bytes: Buffer, longest: number): number {
  const end = bytes.indexOf(newline);
  return Math.min(end < 0 ? bytes.length : end, longest);
}
