import { readLog, searchFor } from '../../src/evidence/log/read-log.ts';
import type { ReadBytes } from '../../src/evidence/log/window.ts';
import type { Signature } from '../../src/types.ts';

/** Gives the bytes of a text, at most so many at a time. */
export function bytesOf(text: string | Buffer, chunk = 1024 * 1024): ReadBytes {
  const bytes = Buffer.from(text);
  let place = 0;
  return async (into, at, most) => {
    const came = bytes.copy(into, at, place, Math.min(bytes.length, place + Math.min(most, chunk)));
    place += came;
    return came;
  };
}

/** A signature of a text without signs that a pattern takes for its own. */
export const signature = (id: string, text: string): Signature => ({ id, text, match: text, shows: 'cause' });

/** Reads a text as the log `a.log`. */
export const readText = (text: string | Buffer, signatures: Signature[] = []) =>
  readLog('a.log', bytesOf(text), searchFor(signatures));

/** The first record in a text that says something. */
export async function recordIn(text: string | Buffer, signatures: Signature[] = []) {
  return (await readText(text, signatures)).groups[0]!.first;
}
