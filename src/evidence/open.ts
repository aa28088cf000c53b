import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadBytes } from './log/window.ts';
import { magicLength, unpacker } from './unpack.ts';

/** A file, or standard input, whose bytes can be read, decompressed. */
export interface OpenedFile {
  read: ReadBytes;
  close: () => Promise<void>;
  /** Bytes of a plain file that can be read from any place; null of what only flows. */
  size: number | null;
  /** Filled while it is read: whether what was compressed ended before its end. */
  truncated: () => boolean;
}

/** Opens a file by what is in it, not by its name. Throws what Node throws for one that cannot be read. */
export async function openFile(path: string): Promise<OpenedFile> {
  // A pipe is waited for; thousands of small files are opened faster without.
  if (!statSync(path).isFile()) return flowing(createReadStream(path));
  const fd = openSync(path, 'r');
  try {
    if (!unpacker(beginning(fd))) return plain(fd, fstatSync(fd).size);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return flowing(createReadStream(path, { fd }));
}

/** Bytes as they come: standard input, a pipe, a compressed file. */
export async function flowing(stream: Readable): Promise<OpenedFile> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await chunks.next();
  const start = first.done ? Buffer.alloc(0) : Buffer.from(first.value);
  const all = again(start, chunks);
  let truncated = false;
  const unpacked = unpacker(start)?.(all) ?? all;
  return {
    read: reader(unpacked, () => {
      truncated = true;
    }),
    close: async () => {
      stream.destroy();
    },
    size: null,
    truncated: () => truncated,
  };
}

/** What is held in memory. */
export const openBytes = (bytes: Buffer): Promise<OpenedFile> => flowing(Readable.from([bytes]));

/** A part of a plain file, for a thread that reads only that. */
export function openPart(path: string, from: number, to: number): Pick<OpenedFile, 'read' | 'close'> {
  const fd = openSync(path, 'r');
  return { read: readFrom(fd, from, to), close: async () => closeSync(fd) };
}

/** A file that grows is read to where it ended when it was opened. */
function plain(fd: number, size: number): OpenedFile {
  return {
    read: readFrom(fd, 0, size),
    close: async () => closeSync(fd),
    size,
    truncated: () => false,
  };
}

/** Each read is waited for: of thousands of small files those that wait for a thread would take longer than all that is done with them. */
function readFrom(fd: number, from: number, to: number): ReadBytes {
  let place = from;
  return async (into, at, most) => {
    const wanted = Math.min(most, to - place);
    if (wanted <= 0) return 0;
    const came = readSync(fd, into, at, wanted, place);
    place += came;
    return came;
  };
}

/** Turns chunks into reads. What comes before an error counts; the error is told, and is the end. */
function reader(chunks: AsyncIterable<Uint8Array>, failed: () => void): ReadBytes {
  const iterator = chunks[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  return async (into, at, most) => {
    while (rest.length === 0) {
      const next = await iterator.next().catch(() => {
        failed();
        return { done: true as const, value: undefined };
      });
      if (next.done) return 0;
      rest = next.value;
    }
    const part = rest.subarray(0, most);
    into.set(part, at);
    rest = rest.subarray(part.length);
    return part.length;
  };
}

async function* again(start: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function beginning(fd: number): Buffer {
  const start = Buffer.alloc(magicLength);
  return start.subarray(0, readSync(fd, start, 0, magicLength, 0));
}
