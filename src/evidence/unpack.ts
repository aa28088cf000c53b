import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
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
  // A pipeline hands errors on, and none is left over when nobody reads to the end.
  const unpacking = pipeline(Readable.from(chunks), createGunzip({ chunkSize: 256 * 1024 }), () => {});
  for await (const chunk of unpacking) yield chunk as Buffer;
}

async function* unzstd(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  const unpacked: Uint8Array[] = [];
  let ended = false;
  const stream = new Decompress((chunk, last) => {
    unpacked.push(chunk);
    ended ||= last === true;
  });
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += zstdStep) {
      stream.push(chunk.subarray(at, at + zstdStep));
      yield* unpacked.splice(0);
    }
  stream.push(new Uint8Array(0), true);
  yield* unpacked.splice(0);
  if (!ended) throw new Error('The zstd stream ends too early.');
}
