import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isText, peek } from '../../src/evidence/encoding.ts';
import { flowing, type OpenedFile, openFile, openPart } from '../../src/evidence/open.ts';
import { temporaryFolder } from '../library/team.ts';
import { zstd } from './compress.ts';

const folder = temporaryFolder('open');
const text = 'one line and another\n'.repeat(50_000);

/** All that an opened file gives, in pieces of a window. */
async function all({ read }: Pick<OpenedFile, 'read'>): Promise<string> {
  const parts: Buffer[] = [];
  const into = Buffer.alloc(100_000);
  for (let came = await read(into, 0, into.length); came > 0; came = await read(into, 0, into.length))
    parts.push(Buffer.from(into.subarray(0, came)));
  return Buffer.concat(parts).toString('utf8');
}

async function opened(bytes: Buffer | string) {
  const path = join(folder, 'a.log');
  writeFileSync(path, bytes);
  const file = await openFile(path);
  const read = await all(file);
  await file.close();
  return { read, size: file.size, truncated: file.truncated() };
}

describe('a file is read by what is in it, whatever its name', () => {
  it.each<[string, Buffer | string, number | null]>([
    ['plain', text, text.length],
    ['gzip', gzipSync(text), null],
    ['two gzip files in one', Buffer.concat([gzipSync(text.slice(0, 100)), gzipSync(text.slice(100))]), null],
    ['zstd', zstd(text), null],
  ])('%s', async (_, bytes, size) => {
    expect(await opened(bytes)).toEqual({ read: text, size, truncated: false });
  });

  it.each<[string, Buffer]>([
    ['gzip', gzipSync(text)],
    ['zstd', zstd(text)],
  ])('%s from standard input, whatever the pieces', async (_, bytes) => {
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7000) }, (_, at) =>
      bytes.subarray(at * 7000, (at + 1) * 7000),
    );
    expect(await all(await flowing(Readable.from(pieces)))).toBe(text);
  });

  it('nothing', async () => {
    expect(await opened('')).toEqual({ read: '', size: 0, truncated: false });
  });
});

describe('what is compressed and ends too early', () => {
  it.each<[string, Buffer]>([
    ['gzip', gzipSync(Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 251)))],
    ['zstd', zstd(text)],
  ])('%s: what came before counts', async (_, bytes) => {
    const { read, truncated } = await opened(bytes.subarray(0, bytes.length - 2000));
    expect(truncated).toBe(true);
    expect(read.length).toBeGreaterThan(1000);
  });

  it.each([[[0x1f, 0x8b]], [[0x28, 0xb5, 0x2f, 0xfd]]])('nothing but its first bytes', async (bytes) => {
    expect(await opened(Buffer.from(bytes))).toMatchObject({ read: '', truncated: true });
  });
});

describe('closing', () => {
  it.each<[string, Buffer]>([
    ['gzip', gzipSync(Buffer.alloc(50_000_000, 'noise and noise '))],
    ['zstd', zstd(text.repeat(20))],
  ])('%s that nobody reads to its end harms nothing', async (_, bytes) => {
    const path = join(folder, 'half.log');
    writeFileSync(path, bytes);
    const file = await openFile(path);
    await file.read(Buffer.alloc(10), 0, 10);
    await file.close();
    // An error nobody waits for would end the process.
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
});

it('a part of a file is read from one place to the other', async () => {
  const path = join(folder, 'part.log');
  writeFileSync(path, '0123456789');
  const part = await openPart(path, 3, 7);
  expect(await all(part)).toBe('3456');
  await part.close();
});

it('a peek takes nothing away', async () => {
  const { start, read } = await peek((await flowing(Readable.from([Buffer.from(text)]))).read);
  expect(start.toString()).toBe(text.slice(0, 64 * 1024));
  expect(await all({ read })).toBe(text);
});

describe('text', () => {
  it.each<[string, Buffer | string, boolean]>([
    ['a log', text, true],
    ['Chinese', '作业反压严重\n', true],
    ['GBK', Buffer.from([0xd7, 0xf7, 0xd2, 0xb5, 0x0a]), true],
    ['colors', '\u001b[31mred\u001b[0m\n', true],
    ['a log with a few NUL bytes', `${text}${'\0'.repeat(20)}${text}`, true],
    ['a Java class', Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52, 0, 0]), false],
    ['zeros', Buffer.alloc(1000), false],
  ])('%s', (_, bytes, yes) => {
    expect(isText(Buffer.from(bytes))).toBe(yes);
  });
});
