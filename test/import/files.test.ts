import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';

// A disk that fails when it is told to.
const failing = vi.hoisted(() => ({ rename: Number.POSITIVE_INFINITY, write: Number.POSITIVE_INFINITY }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const counted =
    <T extends unknown[]>(what: 'rename' | 'write', call: (...args: T) => void) =>
    (...args: T) => {
      if (failing[what]-- === 0)
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      call(...args);
    };
  return {
    ...fs,
    renameSync: counted('rename', fs.renameSync),
    writeFileSync: counted('write', fs.writeFileSync),
  };
});

// Other tests of this worker have loaded the file, and will, with the disk as it is.
vi.resetModules();
const { writeFiles } = await import('../../src/import/files.ts');
afterAll(() => {
  vi.doUnmock('node:fs');
  vi.resetModules();
});

const files = ['a', 'b', 'c'].map((name) => ({ name: `${name}.md`, text: `new ${name}` }));
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'flinkdoc-write-'));
});
afterEach(() => {
  Object.assign(failing, { rename: Number.POSITIVE_INFINITY, write: Number.POSITIVE_INFINITY });
  rmSync(root, { recursive: true });
});

it.each([
  ['write', 0],
  ['write', 2],
  ['rename', 0],
  ['rename', 2],
  ['rename', 3],
] as const)('when %s number %i fails, all is as it was', (what, number) => {
  const folder = join(root, 'here');
  mkdirSync(folder);
  writeFileSync(join(folder, 'b.md'), 'old b');
  failing[what] = number;
  expect(() => writeFiles(folder, files)).toThrow('ENOSPC');
  expect(readdirSync(folder)).toEqual(['b.md']);
  expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('old b');
});

it('a folder made for files that were not written is gone', () => {
  failing.rename = 1;
  expect(() => writeFiles(join(root, 'new', 'playbooks'), files)).toThrow('ENOSPC');
  expect(existsSync(join(root, 'new'))).toBe(false);
});

it('all are written, and nothing besides', () => {
  writeFiles(join(root, 'new'), files);
  expect(readdirSync(join(root, 'new')).sort()).toEqual(['a.md', 'b.md', 'c.md']);
  expect(readFileSync(join(root, 'new', 'a.md'), 'utf8')).toBe('new a');
});
