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
 * Gives the files of an archive one after the other, up to a limit on their number and on the bytes of all. `whole` is false
 * where there was more, and where the archive is damaged: then what came before counts.
 */
export async function unpackTar(
  chunks: AsyncIterable<Buffer>,
  most: { bytes: number; files: number },
  give: (name: string, bytes: Buffer) => void,
): Promise<{ whole: boolean }> {
  const tar = extract();
  const source = Readable.from(chunks);
  source.on('error', (error) => tar.destroy(error)).pipe(tar);
  const left = { ...most };
  try {
    for await (const entry of tar) {
      const { name, type, size = 0 } = entry.header;
      if (type !== 'file') {
        entry.resume();
        continue;
      }
      left.bytes -= size;
      left.files -= 1;
      if (left.bytes < 0 || left.files < 0) return { whole: false };
      const parts: Buffer[] = [];
      for await (const part of entry) parts.push(part as Buffer);
      give(name, Buffer.concat(parts));
    }
    return { whole: true };
  } catch {
    return { whole: false };
  } finally {
    source.destroy();
    tar.destroy();
  }
}
