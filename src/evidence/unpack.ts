import { pipeline, Readable, type Transform } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { Decompress } from 'fzstd';

const gzip = [0x1f, 0x8b];
const zstd = [0x28, 0xb5, 0x2f, 0xfd];

/** How many bytes tell whether something is compressed. */
export const magicLength = zstd.length;

/** A block of 128 KiB may take four bytes when it is compressed: so little at a time keeps a bomb below 32 MiB. */
const zstdStep = 1024;

/** How bytes that begin so are unpacked; null where they are plain. */
export function unpacker(
  start: Uint8Array,
): ((chunks: AsyncIterable<Buffer>) => AsyncIterable<Uint8Array>) | null {
  if (begins(start, gzip)) return gunzip;
  return begins(start, zstd) ? unzstd : null;
}

const begins = (bytes: Uint8Array, magic: number[]) => magic.every((byte, at) => bytes[at] === byte);

async function* gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const kept: Buffer[] = [];
  let yielded = 0;
  try {
    for await (const chunk of unpacked(keeping(chunks, kept), createGunzip({ chunkSize: 256 * 1024 }))) {
      yielded += chunk.length;
      yield chunk;
    }
  } catch (error) {
    // Behind the end something stands that is no gzip, and what was unpacked before it is lost with it: it is unpacked once more.
    const again = unpacked(withoutHeader(kept), createInflateRaw({ chunkSize: 256 * 1024 }));
    let passed = 0;
    for await (const chunk of again) {
      const rest = chunk.subarray(Math.max(0, yielded - passed));
      passed += chunk.length;
      if (rest.length > 0) yield rest;
    }
    if (passed <= yielded) throw error;
  }
}

/** A pipeline hands errors on, and none is left over when nobody reads to the end. */
const unpacked = (chunks: AsyncIterable<Buffer> | Buffer[], engine: Transform): AsyncIterable<Buffer> =>
  pipeline(Readable.from(chunks), engine, () => {});

/** So much of what is packed is kept, in case it has to be unpacked once more. */
const mostKept = 16 * 1024 * 1024;

async function* keeping(chunks: AsyncIterable<Buffer>, kept: Buffer[]): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length <= mostKept) kept.push(chunk);
    yield chunk;
  }
}

/** The packed bytes behind the header of gzip: ten bytes, and the fields that its flags name (RFC 1952). */
function withoutHeader(chunks: Buffer[]): Buffer[] {
  const bytes = Buffer.concat(chunks);
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const text of [8, 16]) if (flags & text) at = bytes.indexOf(0, at) + 1;
  if (flags & 2) at += 2;
  return [bytes.subarray(at)];
}

async function* unzstd(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let ended = false;
  const stream = new Decompress((chunk, last) => {
    ready.push(chunk);
    ended ||= last === true;
  });
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += zstdStep) {
      stream.push(chunk.subarray(at, at + zstdStep));
      yield* ready.splice(0);
    }
  stream.push(new Uint8Array(0), true);
  yield* ready.splice(0);
  if (!ended) throw new Error('The zstd stream ends too early.');
}
