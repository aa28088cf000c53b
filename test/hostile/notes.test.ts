import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, inject, it } from 'vitest';
import { readFolder } from '../../src/content/folder.ts';
import { readPlaybook } from '../../src/content/playbook.ts';
import { draftsOf } from '../../src/import/drafts.ts';
import { decode } from '../../src/import/files.ts';
import { openLibrary } from '../../src/library/open.ts';
import { cpuClock } from '../cpu-time.ts';
import { flinkdoc } from '../fake-io.ts';

// Notes nobody would write, but someone may hand over.

const root = mkdtempSync(join(tmpdir(), 'flinkdoc-notes-'));
const folder = join(root, 'out');
beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true }));

async function imported(text: string) {
  writeFileSync(join(root, 'notes.md'), text);
  const ran = await flinkdoc(['import', join(root, 'notes.md'), '-o', folder]);
  expect(ran.stderr).toBe('');
  expect(ran.exitCode).toBe(0);
  return ran;
}

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

it.each([
  ['500 headings', lines(500, (at) => `## topic ${at}\ntext ${at}`)],
  ['500 headings of one name', lines(500, () => '## 反压\ntext')],
  ['a line of 900 KB', `## A\n${'x'.repeat(900_000)}`],
  ['a heading of blanks', `# ${' '.repeat(300_000)}x\n#${'#'.repeat(100_000)}`],
  ['a title of 300 KB', `# ${'反压'.repeat(50_000)}\ntext`],
  ['700 lists in lists', `## A\n${lines(700, (at) => `${' '.repeat(2 * at)}- ${at}`)}`],
  ['5,000 quotes in quotes', `## A\n${'>'.repeat(5_000)} x`],
  ['100,000 bullets in a line', `## A\n${'- '.repeat(100_000)}x`],
  ['20,000 fences', `## A\n${lines(20_000, () => '````\n```\n~~~')}`],
  ['20,000 diagrams with gaps', `## A\na --->\n\n${lines(20_000, () => '    b --->\n')}`],
  ['5,000 labels', `## A\n${lines(5_000, () => '原因:\n- a')}`],
  ['steps beyond 999', `## A\n${lines(2_000, (at) => `${at % 999}、step`)}`],
  [
    'brackets',
    `## A\n${'[('.repeat(100_000)}\n${'`'.repeat(50_000)}\n${'<'.repeat(50_000)}\n${'|'.repeat(50_000)}`,
  ],
])('%s: no crash, no hang', async (_, text) => {
  const spent = cpuClock();
  await imported(text);
  expect(spent()).toBeLessThan(30_000);
});

it('no title leads out of the folder, and no control character gets in', async () => {
  const { stdout } = await imported(
    '## ../../../etc/passwd\na\n## /abs\nb\n## __proto__\nc\n## con\u001b[31mtrol\u0007\nd\u202e\n## imported-rest\ne\n## data-skew\nf',
  );
  expect(readdirSync(root).sort()).toEqual(['notes.md', 'out']);
  expect(readdirSync(folder)).toEqual(['playbooks']);
  for (const name of readdirSync(join(folder, 'playbooks'))) {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.md$/);
    expect(readFileSync(join(folder, 'playbooks', name), 'utf8')).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u202e]/,
    );
  }
  expect(stdout).toContain('Took out 3 control characters');
});

it('Markdown that swallows what follows leaves the headings of the page whole', async () => {
  await imported('## A\n<!-- open\n\na\n## B\n<pre>\n\nb\n## C\n```\nc\n');
  expect(readFolder(folder).faults).toEqual([]);
});

/** What notes are made of, and what could go wrong between two of them. */
const shreds = [
  '# A',
  '## B',
  '### 原因',
  '#### B',
  '#no',
  'A',
  '===',
  '---',
  '***',
  '',
  ' ',
  '\t',
  '* 1、a',
  '1. a',
  '1) b',
  '(1) c',
  '① d',
  '一、e',
  '- f',
  '  - g',
  '    * h',
  '\t- i',
  '- ```',
  '```',
  '```sh',
  '   ```',
  '~~~',
  '> q',
  '> - q',
  '| a | b |',
  '|---|---|',
  'A --->',
  '    B -->',
  '┌─┐',
  '原因:',
  '原因: x',
  '注意:不要',
  '背景',
  'B:',
  'http://a.b/c',
  '[a](b.md)',
  '<!--',
  '-->',
  '<pre>',
  '1.',
  '-',
  '`safe` x',
  '`restart`',
  'title: x',
  '+++',
  '第一步：a',
  'step 2',
  '  text',
  '0、z',
  '12345. x',
  '* * *',
  '\\',
  '[x]: y',
  '##',
  '> ```',
  '++',
  '1.5 x',
  ':',
  '##:',
];

it('whatever stands beside whatever, no line gets lost and every page has its headings', async () => {
  const library = openLibrary(inject('library'), 'en');
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 300; round++) {
    const text = lines(3 + next(30), () => shreds[next(shreds.length)]!);
    // A line that got lost is thrown.
    const { files } = await draftsOf(decode(Buffer.from(text))!.text, 'notes', library);
    for (const file of files) {
      expect(file.text, text).not.toMatch(/[ \t]$/m);
      if (!file.extends) expect(readPlaybook('', file.id, file.text).faults, text).toEqual([]);
    }
  }
});
