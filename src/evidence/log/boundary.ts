// Where a record of a log begins and ends.

import { headOf } from './head.ts';
import { timeAt } from './shape.ts';
import { beginsTrace, isFrame } from './thrown.ts';
import { unwrapLine } from './unwrap.ts';

/** How far a record may reach before and behind the hit in it. */
export const reach = 256 * 1024;

const newline = 10;
const tab = 9;
const space = 32;
const dot = 46;
const smallA = 97;
const smallZ = 122;

const lineStart = (buffer: Buffer, at: number) => (at <= 0 ? 0 : buffer.lastIndexOf(newline, at - 1) + 1);

function lineAt(buffer: Buffer, start: number, filled: number): string {
  const end = buffer.indexOf(newline, start);
  return buffer.toString('utf8', start, Math.min(end < 0 ? filled : end, start + 1000, filled));
}

/** Whether a record begins at `start`, below the line at `above`. Frames are known by their first byte. */
function begins(buffer: Buffer, start: number, above: number, filled: number): boolean {
  if (buffer[start] === tab || buffer[start] === newline) return false;
  if (ordinaryAt(buffer, start, filled)) return true;
  // The exception that a line logged.
  if (packageAt(buffer, start) && ordinaryAt(buffer, above, filled)) return false;
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

/** Whether a name begins as packages do: small letters up to a dot. */
function packageAt(buffer: Buffer, start: number): boolean {
  let at = start;
  while (buffer[at]! >= smallA && buffer[at]! <= smallZ) at++;
  return at > start && buffer[at] === dot;
}

const isCapital = (byte: number | undefined) => byte !== undefined && byte >= 65 && byte <= 90;

/** Goes up from a hit to the line its record begins with. */
export function recordStart(buffer: Buffer, hit: number, floor: number): number {
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
export function recordEnd(buffer: Buffer, start: number, hit: number, filled: number): number {
  const highest = Math.min(filled, hit + reach);
  let line = start;
  for (;;) {
    const end = buffer.indexOf(newline, line) + 1;
    if (end === 0 || end >= highest) return highest;
    if (end > hit && begins(buffer, end, line, filled)) return end;
    line = end;
  }
}

/** Whether a line begins a record, given the line above it. That of Flink's own layout does: see `timeAt`. */
export function startsRecord(line: string, above: () => string): boolean {
  // Most lines below a record are frames: they are known by their first byte.
  if (line.startsWith('\t') || line.startsWith('    at ')) return false;
  if (line.startsWith('Caused by: ')) return false;
  // Only the beginning of a long line is given: JSON that lacks its end cannot be parsed.
  if (cutJson.test(line)) return !goesOn.test(line);
  const text = unwrapLine(line)[0]!;
  const before = () => unwrapLine(above()).at(-1)!;
  const head = headOf(text);
  if (head) return head.at !== null || !saidBelow.test(text) || !namesException(before());
  if (!beginsTrace(text)) return false;
  return isFrame(before()) || noLine.test(before());
}

/** How a database begins what it says, which may be a line of an exception's message: `ERROR: relation "orders" does not exist`. */
const saidBelow = /^(?:ERROR|WARN(?:ING)?|FATAL|INFO): /;

/** What stands above an exception that was copied alone: nothing, or the fence around it. */
const noLine = /^\s{0,40}(?:`{3,8}\w{0,20}|~{3,8})?\s{0,40}$/;

export const namesException = (line: string) => beginsTrace(line) || /^\s{0,8}Caused by: /.test(line);

const cutJson = /^\{"(?!.*\}\s*$)/;

/** A frame or a cause as docker writes it. */
const goesOn = /^\{"log":"(?:\\t|\s|Caused by: |\.\.\. \d)/;
