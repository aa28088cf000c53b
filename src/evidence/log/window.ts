import type { Anchors } from './anchors.ts';
import { startsRecord } from './record.ts';
import { timeAt } from './shape.ts';

/** Reads bytes into a buffer: how many came, 0 at the end. */
export type ReadBytes = (into: Buffer, at: number, most: number) => Promise<number>;

/** The bytes of a record, valid until the function that gets it returns. */
export interface RecordBytes {
  bytes: Buffer;
  /** Line of the file, counted from 1. */
  line: number;
}

/** A log seen through a window that slides over it: the memory it takes does not depend on the log. */
export interface Scanned {
  lines: number;
  /** Whether a record, or a line, did not fit the window's reach. */
  longLine: boolean;
  /** The last lines that were read. */
  end: string;
}

const windowSize = 4 * 1024 * 1024;

/** A window begins so small: of thousands of small files most of the time would go into memory that nobody uses. */
const firstWindow = 16 * 1024;

/** How far a record may reach before and behind the hit in it. */
export const reach = 256 * 1024;

/** Longer literals would be lost between two windows. */
const longestLiteral = 1024;

/** Enough of the end to find when the log ends. */
const longestEnd = 16 * 1024;

const newline = 10;
const tab = 9;
const space = 32;

/**
 * Finds the records that hold a literal, in their order, in linear time. `mine` are the first and the last place in which a record may begin;
 * lines count from the first.
 */
export async function scan(
  read: ReadBytes,
  anchors: Anchors,
  mine: { from: number; to: number },
  take: (block: RecordBytes) => void,
): Promise<Scanned> {
  let buffer: Buffer = Buffer.allocUnsafe(firstWindow);
  let base = 0;
  let filled = 0;
  let position = 0;
  let floor = 0;
  let ended = false;
  let longLine = false;
  const lines = lineCounter(mine);

  // A record that begins before the end of the part may go on behind it.
  while ((!ended || position < filled) && base + position < mine.to + reach) {
    while (!ended && filled < windowSize) {
      if (filled === buffer.length) buffer = larger(buffer);
      const came = await read(buffer, filled, buffer.length - filled);
      ended = came === 0;
      filled += came;
    }
    const limit = ended ? filled : filled - reach;
    while (anchors.next(buffer, position, limit)) {
      const start = recordStart(buffer, anchors.at, floor);
      const end = recordEnd(buffer, start, Math.max(anchors.at, start), filled);
      longLine ||= end - start >= reach;
      const absolute = base + start;
      if (absolute >= mine.to) return { lines: lines.upTo(buffer, base, start), longLine, end: '' };
      if (absolute >= mine.from)
        take({ bytes: buffer.subarray(start, end), line: lines.upTo(buffer, base, start) + 1 });
      position = floor = end;
    }
    position = ended ? filled : Math.max(position, limit - longestLiteral);
    const keep = Math.max(0, position - reach);
    lines.upTo(buffer, base, ended ? filled : keep);
    buffer.copyWithin(0, keep, filled);
    [base, filled, position, floor] = [
      base + keep,
      filled - keep,
      position - keep,
      Math.max(0, floor - keep),
    ];
  }
  const end = buffer.toString('utf8', Math.max(0, filled - longestEnd), filled);
  // The last line counts, though no newline ends it: in the part that it stands in.
  const size = base + filled;
  const open = size > mine.from && size <= mine.to && buffer[filled - 1] !== newline ? 1 : 0;
  return { lines: lines.upTo(buffer, base, filled) + open, longLine, end };
}

function larger(buffer: Buffer): Buffer {
  const grown = Buffer.allocUnsafeSlow(Math.min(8 * buffer.length, windowSize));
  buffer.copy(grown);
  return grown;
}

/** Counts newlines from place `from` on, each byte once. */
function lineCounter({ from, to }: { from: number; to: number }) {
  let counted = from;
  let lines = 0;
  return {
    /** How many lines end before a place of the window, which begins at `base`. */
    upTo(buffer: Buffer, base: number, place: number): number {
      const end = Math.min(base + place, to) - base;
      // What lies behind was not read yet: a search that went on there would touch all of the window.
      const seen = buffer.subarray(0, Math.max(end, 0));
      for (let at = seen.indexOf(newline, counted - base); at >= 0; at = seen.indexOf(newline, at + 1))
        lines++;
      counted = Math.max(counted, base + end);
      return lines;
    },
  };
}

const lineStart = (buffer: Buffer, at: number) => (at <= 0 ? 0 : buffer.lastIndexOf(newline, at - 1) + 1);

function lineAt(buffer: Buffer, start: number, filled: number): string {
  const end = buffer.indexOf(newline, start);
  return buffer.toString('utf8', start, Math.min(end < 0 ? filled : end, start + 1000, filled));
}

/** Whether a record begins at `start`, below the line at `above`. Frames are known by their first byte. */
function begins(buffer: Buffer, start: number, above: number, filled: number): boolean {
  if (buffer[start] === tab || buffer[start] === newline) return false;
  if (ordinaryAt(buffer, start, filled)) return true;
  return startsRecord(lineAt(buffer, start, filled), () => lineAt(buffer, above, filled));
}

/** The layout of Flink's own configuration, by which nearly all lines are known: a time, one or two blanks, the level. */
function ordinaryAt(buffer: Buffer, start: number, filled: number): boolean {
  if (start + 30 > filled) return false;
  const level = buffer[start + 24] === space ? start + 25 : start + 24;
  return (
    buffer[start + 23] === space &&
    isCapital(buffer[level]) &&
    isCapital(buffer[level + 3]) &&
    timeAt(buffer, start)
  );
}

const isCapital = (byte: number | undefined) => byte !== undefined && byte >= 65 && byte <= 90;

/** Goes up from a hit to the line its record begins with. */
function recordStart(buffer: Buffer, hit: number, floor: number): number {
  const lowest = Math.max(floor, hit - reach);
  let start = Math.max(lineStart(buffer, hit), lowest);
  while (start > lowest) {
    const above = lineStart(buffer, start - 1);
    if (begins(buffer, start, above, buffer.length)) return start;
    if (above < lowest) return start;
    start = above;
  }
  return start;
}

/** Goes down to the line before which the next record begins. */
function recordEnd(buffer: Buffer, start: number, hit: number, filled: number): number {
  const highest = Math.min(filled, hit + reach);
  let line = start;
  for (;;) {
    const end = buffer.indexOf(newline, line) + 1;
    if (end === 0 || end >= highest) return highest;
    if (end > hit && begins(buffer, end, line, filled)) return end;
    line = end;
  }
}
