import { Readable } from 'node:stream';
import { extract, pack } from 'tar-stream';

/** An archive of files, the same to the byte whenever it is made. */
export async function packTar(files: { name: string; bytes: Buffer }[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, bytes } of files) tar.entry({ name, mtime: new Date(0) }, bytes);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * The files of an archive one after the other, up to a limit on their number and on the bytes of all; `end` where there was no more.
 * It is missing where there was, and where the archive is damaged: then what came before counts.
 */
export async function* unpackTar(
  chunks: AsyncIterable<Buffer>,
  most: { bytes: number; files: number },
): AsyncGenerator<{ name: string; bytes: Buffer } | 'end'> {
  const tar = extract();
  const source = Readable.from(chunks);
  source.on('error', (error) => tar.destroy(error)).pipe(tar);
  const left = { ...most };
  const entries = tar[Symbol.asyncIterator]();
  try {
    for (;;) {
      const file = await nextFile(entries, left).catch(() => null);
      if (file === null) return;
      yield file;
      if (file === 'end') return;
    }
  } finally {
    source.destroy();
    tar.destroy();
  }
}

/** Null where the limits are reached; throws where the archive is damaged. */
async function nextFile(
  entries: ReturnType<ReturnType<typeof extract>[typeof Symbol.asyncIterator]>,
  left: { bytes: number; files: number },
): Promise<{ name: string; bytes: Buffer } | 'end' | null> {
  for (;;) {
    const next = await entries.next();
    if (next.done) return 'end';
    const { name, type, size = 0 } = next.value.header;
    if (type !== 'file') {
      next.value.resume();
      continue;
    }
    left.bytes -= size;
    left.files -= 1;
    if (left.bytes < 0 || left.files < 0) return null;
    const parts: Buffer[] = [];
    for await (const part of next.value) parts.push(part as Buffer);
    return { name, bytes: Buffer.concat(parts) };
  }
}
