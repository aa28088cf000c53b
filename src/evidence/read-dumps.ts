import type { Read } from './log/window.ts';
import type { Opened } from './open.ts';
import type { Reading } from './reading.ts';
import { readThreadDumps } from './threads/read.ts';

/** More text than this is no dump that anybody took. */
const longestDump = 128 * 1024 * 1024;

/** Reads a file of thread dumps whole. */
export async function readDumpFile(file: string, opened: Opened, read: Read): Promise<Reading> {
  const chunks: Buffer[] = [];
  let length = 0;
  for (let came = 1; came > 0 && length < longestDump; length += came) {
    const chunk = Buffer.allocUnsafe(1024 * 1024);
    came = await read(chunk, 0, chunk.length);
    chunks.push(chunk.subarray(0, came));
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const dumps = readThreadDumps(text, file);
  const times = dumps.flatMap(({ at }) => at ?? []);
  return {
    file: {
      file,
      kind: 'threads',
      lines: text.split('\n').length - Number(text.endsWith('\n')),
      from: times[0] ?? null,
      to: times.at(-1) ?? null,
      zone: null,
      trouble: [...(opened.truncated() ? ['truncated'] : []), ...(length >= longestDump ? ['crowded'] : [])],
    },
    log: null,
    dumps,
  };
}
