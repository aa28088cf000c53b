import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { unpackTar } from '../tar.ts';
import type { Input, InputSource } from './inputs.ts';
import { openFile } from './open.ts';
import { unpacker } from './unpack.ts';

/** Of an archive so much is read. */
const limits = { bytes: 512 * 1024 * 1024, files: 50_000 };

/** The inputs that files are: of an archive each file in it, unpacked when it is its turn. `-` is standard input. */
export async function unfolded(files: string[], cwd: string): Promise<InputSource[]> {
  const sources: InputSource[] = [];
  for (const file of files) {
    const path = resolve(cwd, file);
    if (file !== '-' && (await isTar(path))) sources.push(entriesOf(file, path));
    else sources.push([{ name: file, path: file === '-' ? null : path, bytes: null }]);
  }
  return sources;
}

/** A header of tar is a block of that size, with its name at a fixed place. */
const block = 512;
const magic = { at: 257, text: 'ustar' };

async function isTar(path: string): Promise<boolean> {
  const start = Buffer.alloc(block);
  try {
    // A pipe can be read once: whoever does waits for it.
    if (!statSync(path).isFile()) return false;
    const fd = openSync(path, 'r');
    try {
      readSync(fd, start, 0, block, 0);
    } finally {
      closeSync(fd);
    }
    if (!unpacker(start)) return hasMagic(start);
    const opened = await openFile(path);
    try {
      let filled = 0;
      for (let came = 1; came > 0 && filled < block; filled += came)
        came = await opened.read(start, filled, block - filled);
      return hasMagic(start);
    } finally {
      await opened.close();
    }
  } catch {
    // Whoever reads it tells why it cannot be read.
    return false;
  }
}

const hasMagic = (start: Buffer) =>
  start.toString('latin1', magic.at, magic.at + magic.text.length) === magic.text;

/** The files in an archive. Nothing is written anywhere, so that their names can do no harm. What is damaged ends where it breaks. */
async function* entriesOf(file: string, path: string): AsyncGenerator<Input> {
  const opened = await openFile(path);
  try {
    let whole = false;
    for await (const entry of unpackTar(chunksOf(opened.read), limits)) {
      if (entry === 'end') whole = true;
      else yield { name: entry.name, path: null, bytes: entry.bytes };
    }
    if (!whole) yield { name: file, path: null, bytes: null, trouble: 'archive-cut' };
  } finally {
    await opened.close();
  }
}

async function* chunksOf(read: Awaited<ReturnType<typeof openFile>>['read']): AsyncGenerator<Buffer> {
  for (;;) {
    const chunk = Buffer.allocUnsafe(256 * 1024);
    const came = await read(chunk, 0, chunk.length);
    if (came === 0) return;
    yield chunk.subarray(0, came);
  }
}
