import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { BrokenContent, compileLibrary } from '../../src/library/compile.ts';
import { flinkdoc } from '../fake-io.ts';
import { clean } from '../lint-folder.ts';
import { temporaryFolder, write } from './team.ts';

// What becomes of a library that is missing, damaged, or made of broken content.

const root = temporaryFolder('built-in');
const commands = [
  ['list'],
  ['show', 'data-skew'],
  ['search', 'checkpoint', 'slow'],
  ['search', 'Checkpoint expired before completing'],
  ['diagnose', 'backpressure', '-a', '1'],
];

it.each([...commands, ['lint', 'content']])('%s %s without a library says what to do', async (...argv) => {
  const library = join(root, 'nowhere');
  const { stdout, stderr, exitCode } = await flinkdoc(argv, { library });
  expect([stdout, exitCode]).toEqual(['', 2]);
  expect(stderr).toMatch(
    /^flinkdoc: The library is damaged\. ".*" cannot be read: no such file or directory\.\nInstall flinkdoc again; in a checkout: npm run build\n$/,
  );
});

const files = [
  'en/entries.json',
  'en/playbooks/data-skew.json',
  'en/trees/backpressure.json',
  'index/docs',
  'index/docs-ends',
  'index/postings',
  'index/terms',
  'index/literals.json',
];

it.each(files)('with %s damaged no command ends with a stack', async (name) => {
  const library = join(root, name.replaceAll('/', '-'));
  cpSync(inject('library'), library, { recursive: true });
  const file = join(library, name);
  const whole = readFileSync(file, 'latin1');
  const damages: (() => void)[] = [
    () => rmSync(file),
    () => writeFileSync(file, '{}'),
    () => writeFileSync(file, '\0'.repeat(whole.length)),
    () => {
      writeFileSync(file, whole, 'latin1');
      truncateSync(file, Math.floor(whole.length / 2));
    },
  ];
  let told = 0;
  for (const damage of damages) {
    damage();
    for (const argv of commands) {
      const { exitCode, stderr } = await flinkdoc(argv, { library });
      expect([0, 1, 2], argv.join(' ')).toContain(exitCode);
      if (exitCode === 2) expect(stderr).toMatch(/^flinkdoc: .*\n.*\n$/);
      told += Number(stderr.includes('The library is damaged'));
    }
  }
  expect(told).toBeGreaterThan(0);
});

it('broken content leaves the library as it was', async () => {
  const content = join(root, 'content');
  const library = join(root, 'library');
  write(content, clean);
  compileLibrary(content, library);
  const file = join(content, 'en/playbooks/sink-slow.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^related: .*/m, 'related: [nowhere]'));
  expect(() => compileLibrary(content, library)).toThrow(BrokenContent);
  const { stdout, exitCode } = await flinkdoc(['lint', content], { library });
  expect([exitCode, stdout]).toEqual([1, expect.stringContaining('There is no playbook "nowhere".')]);
});
