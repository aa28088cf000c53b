import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../library/team.ts';

// What the build compiled ahead is what Node runs, and Node does without.

/**
 * Loads the program, and lists which of its files V8 took as they were compiled ahead, and which it did not: in a process of its own, as
 * V8 takes nothing with other flags than it was compiled with, and another test may have set some.
 */
function loaded(folder: string): Set<unknown> {
  const script = `
    const { loader } = require('./bin/load.cjs');
    const { scripts, load } = loader(${JSON.stringify(folder)});
    console.log(JSON.stringify({ run: typeof load('cli.js').run, rejected: [...scripts.values()].map((script) => String(script.cachedDataRejected)) }));`;
  const { run, rejected } = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
  expect(run).toBe('function');
  expect(rejected.length).toBeGreaterThan(1);
  return new Set(rejected);
}

const temporary = temporaryFolder('ahead');

it('V8 takes what was compiled ahead for this Node, and nothing that was for another', () => {
  const [madeFor, ...others] = readdirSync('dist/compiled');
  expect(others).toEqual([]);
  const own = madeFor === `${process.version}-${process.platform}-${process.arch}`;
  expect(loaded(resolve('dist'))).toEqual(new Set([own ? 'false' : 'undefined']));
});

it('without it, files are compiled as always', () => {
  const folder = join(temporary, 'dist');
  cpSync('dist', folder, { recursive: true });
  rmSync(join(folder, 'compiled'), { recursive: true });
  expect(loaded(folder)).toEqual(new Set(['undefined']));
});
