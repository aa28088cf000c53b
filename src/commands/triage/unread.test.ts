import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';

const cwd = temporaryFolder('unread');
writeFileSync(
  join(cwd, 'some.log'),
  '2026-11-22 03:04:40,771 ERROR a.B [] - java.lang.OutOfMemoryError: Java heap space\n',
);
writeFileSync(join(cwd, 'empty.log'), '');
mkdirSync(join(cwd, 'nothing'));

/** As a triage, and as the evidence of a diagnosis. */
const both = (...files: string[]) => [
  ['triage', ...files],
  ['diagnose', 'memory', '--yes', ...files.flatMap((file) => ['--evidence', file])],
];

it.each(
  [
    ...both('nosuch1'),
    ...both('nosuch1', 'nosuch2'),
    ...both('empty.log', 'nosuch1'),
    ...both('empty.log'),
    ...both('nothing'),
  ].map((argv) => [argv]),
)('%j: nothing could be read', async (argv) => {
  const { stdout, stderr, exitCode } = await flinkdoc(argv, { cwd });
  expect([stdout, exitCode]).toEqual(['', 2]);
  expect(stderr).toMatch(/^flinkdoc: .+\n.+\n$/);
});

it.each(both('some.log', 'nosuch1', 'nosuch2').map((argv) => [argv]))(
  '%j: what is missing is told, and the rest is judged',
  async (argv) => {
    const { stdout, stderr, exitCode } = await flinkdoc(argv, { cwd });
    expect(exitCode).not.toBe(2);
    expect(stdout).toContain('OutOfMemoryError');
    expect(stderr).toBe(
      'flinkdoc: "nosuch1" cannot be read: there is no such file\nflinkdoc: "nosuch2" cannot be read: there is no such file\n',
    );
    const chinese = await flinkdoc([...argv, '--lang', 'zh'], { cwd });
    expect(chinese.stderr).toMatch(/^(flinkdoc: 读不了“nosuch\d”：没有这个文件\n){2}$/);
  },
);

it('of many files the first are named, and an empty one stands on the page alone', async () => {
  const missing = Array.from({ length: 9 }, (_, at) => `nosuch${at}`);
  const { stderr } = await flinkdoc(['triage', 'some.log', 'empty.log', ...missing], { cwd });
  expect(stderr.split('\n')).toHaveLength(7);
  expect(stderr).toContain('flinkdoc: 4 more cannot be read\n');
  expect(stderr).not.toContain('empty.log');
});
