// What a record looks like when numbers and ids in it do not count: most records of a busy log look like one that was read before.

const newline = 10;
const tab = 9;
const space = 32;
const comma = 44;
const dash = 45;
const dot = 46;
const colon = 58;

// What a byte may be a part of.
const none = 0;
const digit = 1;
const hexLetter = 2;
const letter = 3;

const kinds = new Uint8Array(256);
for (const sign of '0123456789') kinds[sign.charCodeAt(0)] = digit;
for (const sign of 'abcdefghijklmnopqrstuvwxyz')
  for (const one of [sign, sign.toUpperCase()]) kinds[one.charCodeAt(0)] = sign <= 'f' ? hexLetter : letter;

/** Shorter words of digits and letters are names: `S3`, `log4j2`. */
const shortestId = 8;
/** Longer numbers in a name are ids: `order4711`. */
const longestInName = 3;
/** Parts of a UUID are longer. */
const shortestPart = 4;
/** Signatures look for no longer numbers than ports. */
const longestExact = 5;

/**
 * The shape of a record, as a number of 53 bits that stands for it. Two records have the same if they are the same but for numbers of the
 * same length, ids of the same length, and the time the first line begins with. Frames, and whatever is indented, count letter by letter;
 * so do the numbers that signatures look for, such as the 137 of `exitCode=137`.
 */
export function shapeOf(bytes: Buffer, numbers: ReadonlySet<number>): number {
  // Two sums of 32 bits: one alone would take two of some ten thousand shapes for the same.
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  const { length } = bytes;
  for (let at = afterTime(bytes); at < length; ) {
    // Of each step a token counts, and then what stands between `from` and `at` as it is.
    let token = 0;
    let from = at;
    const first = bytes[at]!;
    if (kinds[first] === none) {
      token = first;
      from = ++at;
      if (first === newline && (bytes[at] === tab || bytes[at] === space)) at = lineEnd(bytes, at);
    } else {
      let digits = 0;
      let hex = true;
      for (let kind = kinds[first]!; kind !== none; kind = at < length ? kinds[bytes[at]!]! : none) {
        if (kind === digit) digits++;
        else if (kind === letter) hex = false;
        at++;
      }
      if (digits === at - from) token = numberToken(bytes, from, at, numbers);
      else if (digits > 0 && hex && at - from >= shortestId) {
        at = idEnd(bytes, at);
        token = 0x10000 + at - from;
      } else if (digits > 0) token = nameToken(bytes, from, at);
      if (digits > 0) from = at;
    }
    if (token !== 0) {
      one = Math.imul(one ^ token, 0x01000193);
      other = (Math.imul(other, 31) + token) | 0;
    }
    while (from < at) {
      const four =
        bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16) | (bytes[from + 3]! << 24);
      // Behind the end of the part stands what follows on it, or nothing.
      const part = at - from < 4 ? four & ((1 << (8 * (at - from))) - 1) : four;
      one = Math.imul(one ^ part, 0x01000193);
      one ^= one >>> 15;
      other = (Math.imul(other, 31) + part) | 0;
      from += 4;
    }
  }
  return (one >>> 0) * 0x200000 + ((other ^ (other >>> 11)) & 0x1fffff);
}

function lineEnd(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(newline, at);
  return end < 0 ? bytes.length : end;
}

function numberToken(bytes: Buffer, from: number, to: number, numbers: ReadonlySet<number>): number {
  if (to - from > longestExact) return 0x100 + to - from;
  let value = 0;
  for (let at = from; at < to; at++) value = 10 * value + bytes[at]! - 48;
  const key = numberKey(to - from, value);
  return numbers.has(key) ? key : 0x100 + to - from;
}

/** Zeros in front count. */
const numberKey = (length: number, value: number) => (length + 1) * 1_000_000 + value;

/** What `shapeOf` takes for numbers that are not like others. */
export const exactNumbers = (numbers: string[]): Set<number> =>
  new Set(
    numbers
      .filter(({ length }) => length <= longestExact)
      .map((text) => numberKey(text.length, Number(text))),
  );

/** Where a hexadecimal id ends: a UUID goes on behind dashes. */
function idEnd(bytes: Buffer, to: number): number {
  let end = to;
  while (bytes[end] === dash) {
    let at = end + 1;
    while (at < bytes.length && (kinds[bytes[at]!] === digit || kinds[bytes[at]!] === hexLetter)) at++;
    if (at - end <= shortestPart || (at < bytes.length && kinds[bytes[at]!] === letter)) break;
    end = at;
  }
  return end;
}

/** Letters with digits among them: short numbers are a part of the name. */
function nameToken(bytes: Buffer, from: number, to: number): number {
  let token = 0x9e3779b9;
  for (let at = from; at < to; ) {
    let end = at;
    while (end < to && kinds[bytes[end]!] === digit) end++;
    if (end - at > longestInName) token = Math.imul(token ^ (0x100 + end - at), 0x01000193);
    else for (; at < end; at++) token = Math.imul(token ^ bytes[at]!, 0x01000193);
    if (end < to) token = Math.imul(token ^ bytes[end]!, 0x01000193);
    at = end + 1;
  }
  return token;
}

/** The time at the very beginning says nothing of the shape. */
const afterTime = (bytes: Buffer) => (timeAt(bytes, 0) ? timeLength : 0);

const timeLength = '2026-11-22 03:15:00,123'.length;

/** Whether a time stands at a place, as log4j and logback write it: `2026-11-22 03:15:00,123`, also with a dot. */
export function timeAt(bytes: Buffer, at: number): boolean {
  return (
    (bytes[at + 19] === comma || bytes[at + 19] === dot) &&
    bytes[at + 4] === dash &&
    bytes[at + 7] === dash &&
    bytes[at + 10] === space &&
    bytes[at + 13] === colon &&
    bytes[at + 16] === colon &&
    timeDigits.every((place) => kinds[bytes[at + place]!] === digit)
  );
}

const timeDigits = [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18, 20, 21, 22];
