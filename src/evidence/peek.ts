import type { Read } from './log/window.ts';

/** The first bytes of a file tell what it is; a file with fewer has been seen whole. */
export const wholePeek = 64 * 1024;

/** The beginning of what can be read, and a `read` that still gives all of it. */
export async function peek(read: Read): Promise<{ start: Buffer; read: Read }> {
  const bytes = Buffer.alloc(wholePeek);
  let filled = 0;
  for (let came = 1; came > 0 && filled < wholePeek; filled += came)
    came = await read(bytes, filled, wholePeek - filled);
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
  const control = start.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0);
  return control <= start.length / 20;
}
