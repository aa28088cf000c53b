import type { Anchors } from './anchors.ts';
import { reach, recordEnd, recordStart } from './boundary.ts';

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

/** Longer literals would be lost between two windows. */
const longestLiteral = 1024;

/** Enough of the end to find when the log ends. */
const longestEnd = 16 * 1024;

const newline = 10;

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
