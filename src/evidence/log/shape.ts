// What a record looks like when numbers and ids in it do not count: most records of a busy log look like one that was read before.

const newline = 10;
const tab = 9;
const space = 32;
const comma = 44;
const dash = 45;
const dot = 46;
const colon = 58;

// What the sums stop at: a word with digits, and a line that may be a frame.
const digit = 1;
const lineBreak = 2;
const kinds = new Uint8Array(256);
const isWord = new Uint8Array(256);
const hexSigns = new Uint8Array(256);
kinds[newline] = lineBreak;
for (const sign of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') {
  const byte = sign.charCodeAt(0);
  isWord[byte] = 1;
  if (sign <= '9') kinds[byte] = digit;
  if (/[0-9a-fA-F]/.test(sign)) hexSigns[byte] = 1;
}

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
export function shapeOf(bytes: Buffer, exact: Uint8Array): number {
  const { length } = bytes;
  const view = viewOf(bytes);
  // Two sums of 32 bits: one alone would take two of some ten thousand shapes for the same.
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  for (let at = afterTime(bytes); at < length; ) {
    let byte = bytes[at]!;
    while (kinds[byte]! < digit) {
      one = Math.imul(one ^ byte, prime);
      other = (Math.imul(other, 31) + byte) | 0;
      at++;
      if (at === length) break;
      byte = bytes[at]!;
    }
    if (at === length) break;
    if (kinds[byte] === digit) {
      const opens = at === 0 || isWord[bytes[at - 1]!] === 0;
      const from = opens ? at : wordStart(bytes, at);
      const id = idEnd(bytes, from);
      // The letters that an id begins with say no more than the others of it: they are taken back.
      for (let letters = at; id > 0 && letters > from; ) {
        const last = bytes[--letters]!;
        one = Math.imul(one, primeInverse) ^ last;
        other = Math.imul((other - last) | 0, inverseOf31);
      }
      const end = id > 0 ? id : digitsEnd(bytes, at);
      const token = id > 0 ? anId + id - from : numberToken(bytes, at, end, opens, exact);
      one = Math.imul(one ^ token, prime);
      other = (Math.imul(other, 31) + token) | 0;
      at = end;
      continue;
    }
    one = Math.imul(one ^ newline, prime);
    other = (Math.imul(other, 31) + newline) | 0;
    at++;
    if (at === length || (bytes[at] !== tab && bytes[at] !== space)) continue;
    const end = lineEnd(bytes, at);
    for (; at + 4 <= end; at += 4) {
      const four = view.getInt32(bytes.byteOffset + at, true);
      one = Math.imul(one ^ four, prime);
      one ^= one >>> 15;
      other = (Math.imul(other, 31) + four) | 0;
    }
    for (; at < end; at++) one = Math.imul(one ^ bytes[at]!, prime);
  }
  return (one >>> 0) * 0x200000 + ((other ^ (other >>> 11)) & 0x1fffff);
}

/** Of FNV-1a; what undoes a multiplication by it, and one by 31. */
const prime = 0x01000193;
const primeInverse = 0x359c449b;
const inverseOf31 = 0xbdef7bdf | 0;

const anId = 0x10000;

/** The view of the bytes that were looked at last: all records of a window lie in the same. */
let lastView: DataView = new DataView(new ArrayBuffer(0));

function viewOf({ buffer }: Buffer): DataView {
  if (lastView.buffer !== buffer) lastView = new DataView(buffer);
  return lastView;
}

function lineEnd(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(newline, at);
  return end < 0 ? bytes.length : end;
}

function wordStart(bytes: Buffer, within: number): number {
  let at = within;
  while (at > 0 && isWord[bytes[at - 1]!] === 1) at--;
  return at;
}

function digitsEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && kinds[bytes[at]!] === digit) at++;
  return at;
}

/** What stands for a number: itself, if it is one of those that count or a short number behind letters, else how long it is. */
function numberToken(bytes: Buffer, from: number, to: number, opens: boolean, exact: Uint8Array): number {
  const length = to - from;
  if (length > (opens ? longestExact : longestInName)) return 0x100 + length;
  let value = 0;
  for (let at = from; at < to; at++) value = 10 * value + bytes[at]! - zero;
  const key = numberKey(length, value);
  return !opens || exact[key] === 1 ? 0x20000 + key : 0x100 + length;
}

/** Zeros in front count. */
const numberKey = (length: number, value: number) => length * 10 ** longestExact + value;

/** What `shapeOf` takes for numbers that are not like others. */
export function exactNumbers(numbers: string[]): Uint8Array {
  const exact = new Uint8Array(numberKey(longestExact + 1, 0));
  for (const text of numbers)
    if (text.length <= longestExact) exact[numberKey(text.length, Number(text))] = 1;
  return exact;
}

/** Where the hexadecimal id ends that begins at a place, with what a UUID has behind dashes; 0 where none begins. */
function idEnd(bytes: Buffer, from: number): number {
  let end = hexEnd(bytes, from);
  if (end - from < shortestId || isWord[bytes[end]!] === 1 || end === digitsEnd(bytes, from)) return 0;
  while (bytes[end] === dash) {
    const next = hexEnd(bytes, end + 1);
    if (next - end <= shortestPart || isWord[bytes[next]!] === 1) break;
    end = next;
  }
  return end;
}

function hexEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && hexSigns[bytes[at]!] === 1) at++;
  return at;
}

/** The time at the very beginning says nothing of the shape. */
const afterTime = (bytes: Buffer) => (timeAt(bytes, 0) ? timeLength : 0);

const timeSigns = Buffer.from('0000-00-00 00:00:00,000');
export const timeLength = timeSigns.length;
const zero = 48;

/** Whether a time stands at a place, as log4j and logback write it: `2026-11-22 03:15:00,123`, also with a dot. */
export function timeAt(bytes: Buffer, at: number): boolean {
  const isTime =
    (bytes[at + 19] === comma || bytes[at + 19] === dot) &&
    bytes[at + 4] === dash &&
    bytes[at + 7] === dash &&
    bytes[at + 10] === space &&
    bytes[at + 13] === colon &&
    bytes[at + 16] === colon;
  for (let place = 0; isTime && place < timeLength; place++)
    if (timeSigns[place] === zero && kinds[bytes[at + place]!] !== digit) return false;
  return isTime;
}
