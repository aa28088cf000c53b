import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../library/team.ts';

// What the build compiled ahead is what Node runs, and Node does without.

const { loader } = createRequire(import.meta.url)('../../bin/load.cjs') as {
  loader(folder: string): { scripts: Map<string, Script>; load(file: string): { run: unknown } };
};

/** Loads the program, and lists which of its files V8 took as they were compiled ahead, and which it did not. */
function loaded(folder: string) {
  const { scripts, load } = loader(folder);
  expect(load('cli.js').run).toBeTypeOf('function');
  expect(scripts.size).toBeGreaterThan(1);
  return new Set([...scripts.values()].map((script) => script.cachedDataRejected));
}

const temporary = temporaryFolder('ahead');

it('V8 takes what was compiled ahead', () => {
  expect(loaded(resolve('dist'))).toEqual(new Set([false]));
});

it('without it, files are compiled as always', () => {
  const folder = join(temporary, 'dist');
  cpSync('dist', folder, { recursive: true });
  rmSync(join(folder, 'compiled'), { recursive: true });
  expect(loaded(folder)).toEqual(new Set([undefined]));
});
