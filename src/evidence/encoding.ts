import type { ReadBytes } from './log/window.ts';

/** How the text is encoded that begins with these bytes, as TextDecoder calls it; null for UTF-8, and for what is no text at all. */
export function encodingOf(start: Uint8Array): string | null {
  return utf16(start) ?? (isUtf8(start) || !isGbk(start) ? null : 'gb18030');
}

/** By its mark, or by every other byte of Latin letters. */
function utf16(start: Uint8Array): string | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const [zeros, texts] = [
    [0, 0],
    [0, 0],
  ];
  const looked = Math.min(start.length, 2000);
  for (let at = 0; at < looked; at++) {
    if (start[at] === 0) zeros[at % 2]!++;
    else texts[at % 2]!++;
  }
  if (zeros[1]! > 0.4 * looked && texts[0]! > 0.4 * looked) return 'utf-16le';
  return zeros[0]! > 0.4 * looked && texts[1]! > 0.4 * looked ? 'utf-16be' : null;
}

/** What is cut off at its end is still UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Chinese as Windows writes it: signs of two bytes, both of them high. In Western European text a high byte stands alone. */
function isGbk(bytes: Uint8Array): boolean {
  let pairs = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length - 1; at++) {
    if (bytes[at]! < 0x80) continue;
    if (bytes[at]! === 0x80 || bytes[at]! === 0xff || bytes[at + 1]! === 0xff) return false;
    if (bytes[at + 1]! >= 0xa1) pairs++;
    else alone++;
    at++;
  }
  return pairs > 4 * alone;
}

/** Reads a text of another encoding as UTF-8. */
export function recoded(read: ReadBytes, encoding: string): ReadBytes {
  const decoder = new TextDecoder(encoding);
  const raw = Buffer.allocUnsafe(64 * 1024);
  let rest = Buffer.alloc(0);
  let ended = false;
  return async (into, at, most) => {
    while (rest.length === 0 && !ended) {
      const came = await read(raw, 0, raw.length);
      ended = came === 0;
      rest = Buffer.from(decoder.decode(raw.subarray(0, came), { stream: !ended }));
    }
    const part = rest.subarray(0, most);
    into.set(part, at);
    rest = rest.subarray(part.length);
    return part.length;
  };
}

/** So many bytes of nothing are passed over: they stand at the beginning of a log that was emptied while it was written. */
const mostNothing = 1024 * 1024 * 1024;

/** Reads a text without its NUL bytes. */
export function withoutNuls(read: ReadBytes): ReadBytes {
  let passed = 0;
  return async (into, at, most) => {
    for (;;) {
      const came = await read(into, at, most);
      if (came === 0) return 0;
      let kept = at;
      for (let from = at; from < at + came; from++) if (into[from] !== 0) into[kept++] = into[from]!;
      if (kept > at) return kept - at;
      passed += came;
      if (passed > mostNothing) return 0;
    }
  };
}

/** The first bytes of a file tell what it is; a file with fewer has been seen whole. */
export const wholePeek = 64 * 1024;

/** The beginning of what can be read, and a `read` that still gives all of it. */
export async function peek(read: ReadBytes, most = wholePeek): Promise<{ start: Buffer; read: ReadBytes }> {
  const bytes = Buffer.allocUnsafe(most);
  let filled = 0;
  for (let came = 1; came > 0 && filled < most; filled += came)
    came = await read(bytes, filled, most - filled);
  const start = bytes.subarray(0, filled);
  let given = 0;
  return {
    start,
    read: async (into, at, most) => {
      if (given === filled) return read(into, at, most);
      const part = start.subarray(given, given + most);
      into.set(part, at);
      given += part.length;
      return part.length;
    },
  };
}

/** Text has few control characters. A few NUL bytes are no reason: they stand where a log was cut off while it was written. */
export function isText(start: Buffer): boolean {
  let control = 0;
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 27)) control++;
  return control <= start.length / 20;
}
