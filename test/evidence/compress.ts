// Node 20 unpacks no zstd and packs none: frames by hand, as RFC 8878 draws them.

const magic = [0x28, 0xb5, 0x2f, 0xfd];

/** No checksum, no size of the content; a window of 128 KiB. */
const header = [0x00, 0x38];

const mostInBlock = 128 * 1024;
const raw = 0;
const repeated = 1;

function block(type: number, size: number, last: boolean, content: Uint8Array): Buffer {
  const bits = Number(last) | (type << 1) | (size << 3);
  return Buffer.concat([Buffer.from([bits & 255, (bits >> 8) & 255, bits >> 16]), content]);
}

/** A zstd frame that stores its content as it is. */
export function zstd(content: string): Buffer {
  const bytes = Buffer.from(content);
  const blocks = Array.from({ length: Math.ceil(bytes.length / mostInBlock) }, (_, at) => {
    const part = bytes.subarray(at * mostInBlock, (at + 1) * mostInBlock);
    return block(raw, part.length, (at + 1) * mostInBlock >= bytes.length, part);
  });
  return Buffer.concat([Buffer.from([...magic, ...header]), ...blocks]);
}

/** A zstd frame of so many blocks of one byte each, which unpack to 128 KiB. */
export function zstdBomb(byte: number, blocks: number): Buffer {
  const all = Array.from({ length: blocks }, (_, at) =>
    block(repeated, mostInBlock, at === blocks - 1, Buffer.from([byte])),
  );
  return Buffer.concat([Buffer.from([...magic, ...header]), ...all]);
}
