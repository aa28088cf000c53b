import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { configKeysPage } from '../../scripts/docs/config-keys.ts';
import { contentsPage } from '../../scripts/docs/contents.ts';
import { readFolder } from '../../src/content/folder.ts';
import { pagesOf } from '../../src/content/pages.ts';
import { readFlinkFacts } from '../../src/lint/flink-facts.ts';
import { flinkdoc } from '../fake-io.ts';
import { found, temporaryFolder, write } from '../library/team.ts';

// What docs/ tells writers is true: its example is linted, found and walked.

const cwd = temporaryFolder('authoring');
const text = readFileSync('docs/authoring.md', 'utf8');
const example = Object.fromEntries(
  Array.from(text.matchAll(/^```markdown file=(\S+)\n([\s\S]*?)^```$/gm), ([, name, page]) => [name!, page!]),
);
write(join(cwd, '.flinkdoc'), example);
const run = (...argv: string[]) => flinkdoc(argv, { cwd });

it('the example has nothing wrong', async () => {
  expect(Object.keys(example)).toHaveLength(3);
  const { stdout } = await run('lint', '--format', 'json');
  expect(JSON.parse(stdout).findings).toEqual([]);
});

it.each([
  ['orders-job falls behind every morning at nine', 'orders-sink-slow'],
  ['订单写入慢', 'orders-sink-slow'],
  [
    'java.sql.BatchUpdateException: Lock wait timeout exceeded; try restarting transaction',
    'orders-sink-slow',
  ],
  ['orders-job misses its checkpoint at nine', 'checkpoint-expired'],
  ['orders job is late', 'orders'],
])('%s finds %s among the first three', async (words, id) => {
  expect((await found(words, [], { cwd })).slice(0, 3)).toContain(id);
});

it.each([
  [['yes', 'yes'], 'orders-sink-slow'],
  [['yes', 'no'], 'checkpoint-expired'],
])('the tree answered with %j ends at %s', async (answers, end) => {
  const { stdout } = await run(
    'diagnose',
    'orders',
    ...answers.flatMap((answer) => ['-a', answer]),
    '-f',
    'json',
  );
  expect(JSON.parse(stdout).outcome).toBe(end);
});

it('the tree leads into ours', async () => {
  const { stdout } = await run('diagnose', 'orders', '-a', 'no', '-f', 'json');
  expect(JSON.parse(stdout).playbooks).toContain('backpressure-sink');
});

it('docs/config-keys.md is made from the table: npm run docs', () => {
  expect(readFileSync('docs/config-keys.md', 'utf8')).toBe(configKeysPage(readFlinkFacts('data').configKeys));
});

it('the list of pages in content/README.md is made from the pages: npm run docs', () => {
  const { playbooks, trees } = pagesOf(readFolder('content'));
  expect(readFileSync('content/README.md', 'utf8')).toContain(contentsPage(playbooks, trees));
});
