import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Code, codes } from '../../src/content/codes.ts';
import { readFolder } from '../../src/content/folder.ts';
import { lint } from '../../src/content/lint.ts';
import { readFacts } from '../../src/content/tables.ts';
import { rules } from '../../src/rules/rules.ts';
import { judged } from '../../src/triage/findings.ts';
import type { Tree } from '../../src/types.ts';
import { flinkdoc } from '../fake-io.ts';
import { inEnglish } from './in-english.ts';

const root = mkdtempSync(join(tmpdir(), 'flinkdoc-lint-'));
const folder = join(root, 'pages');
afterAll(() => rmSync(root, { recursive: true }));

const page = `---
title: Sink writes too slowly
summary: Batch the writes.
area: connectors
kind: problem
data-risk: none
flink: ">=1.13"
tags: [sink]
aliases: [slow sink]
symptoms: [the sink is slow]
signatures:
  - id: sink-slow-line
    text: buffer is full
    match: 'The buffer is full after \\d+ ms'
    shows: symptom
explains: []
related: [other]
references: []
verified: { date: "2026-11-22", flink: ["2.2"] }
---

## You are here if

- It is slow. Not this page: [Other](other.md).

## Confirm

1. Look at \`busyTimeMsPerSecond\`.

## Stop the bleeding

1. \`restart\` Set \`state.backend.type: rocksdb\` (before 1.17: \`state.backend\`).

## Causes

1. A cause.

## Fix

1. \`restart\` Do it.

## Verify

- It is fast.

## Do not

- Do not do it twice.

## Why

Because.
`;

const tree = `---
title: Sinks
summary: Which sink.
symptoms: [which sink is it]
---

## Is it slow?

Look.

- [Yes](#which "sink-slow-line job-restarts failed-in-kafka")
- [No](../playbooks/other.md)

## Which?

Look.

- [This](../playbooks/sink-slow.md)
- [That](../playbooks/other.md)
`;

const chinese = page
  .split('## ')
  .slice(1)
  .map(
    (section, index) =>
      ['什么情况看这页', '确认', '止损', '原因', '修复', '验证', '不要做', '原理'][index] +
      section.slice(section.indexOf('\n')),
  )
  .map((section) => `## ${section}`);

/** A clean folder: a page, its neighbor, a tree and a translation. */
const clean: Record<string, string> = {
  'en/playbooks/sink-slow.md': page,
  'en/playbooks/other.md': page
    .replaceAll('sink-slow-line', 'other-line')
    .replaceAll('related: [other]', 'related: [sink-slow]')
    .replace('Sink writes too slowly', 'Another thing')
    .replace('[slow sink]', '[another name]')
    .replace('[the sink is slow]', '[something else happens]')
    .replace('[Other](other.md)', '[Sink](sink-slow.md)'),
  'en/trees/sinks.md': tree,
  'zh/trees/sinks.md': tree.replace('[which sink is it]', '[哪个 sink]'),
  'zh/playbooks/sink-slow.md': `---\ntitle: Sink 写得慢\nsummary: 攒批写。\naliases: [慢]\nsymptoms: [写入慢]\n---\n\n${chinese.join('')}`,
  'zh/playbooks/other.md': `---\ntitle: 别的\nsummary: 不管。\naliases: [别的]\nsymptoms: [别的事]\n---\n\n${chinese.join('').replace('[Other](other.md)', '[Sink](sink-slow.md)')}`,
};

function write(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A tree that stands elsewhere and leads into a question of the tree `entered`. */
const elsewhere: Tree = {
  ...{ id: 'elsewhere', lang: 'en', title: 'T', summary: 'S', symptoms: [] },
  questions: [
    {
      ...{ slug: 'a', text: 'A?', hint: '', howTo: '', blocks: { hint: [], howTo: [] } },
      answers: [{ label: 'Yes', to: { tree: 'entered', question: 'gone' } }],
    },
  ],
};

const known = {
  playbooks: new Set<string>(),
  trees: new Map([['elsewhere', elsewhere]]),
  findings: new Set([...rules.flatMap(({ finds }) => finds), ...judged]),
  facts: readFacts('data'),
};
const found = () =>
  lint(readFolder(folder), known).map(
    ({ file, line, code }) => `${file.slice(folder.length + 1)}:${line} ${code}`,
  );

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  write(clean);
});

it('a clean folder has nothing wrong', () => {
  expect(found()).toEqual([]);
});

/** One fault of every kind, with where it is found. */
const faults: Record<Code, [file: string, from: string | RegExp, to: string, line: number]> = {
  'file-refused': ['en/playbooks/huge.md', '', 'x'.repeat(1024 * 1024 + 1), 1],
  'front-matter-missing': ['en/playbooks/new.md', '', '## Text\n', 1],
  'front-matter-invalid': ['en/playbooks/new.md', '', '---\ntitle: a\nb: [\n---\n', 4],
  'key-missing': ['en/playbooks/sink-slow.md', 'summary: Batch the writes.\n', '', 1],
  'key-invalid': ['en/playbooks/sink-slow.md', 'flink: ">=1.13"', 'flink: 1.13', 7],
  headings: ['en/playbooks/sink-slow.md', '## Causes', '## Reasons', 34],
  'section-empty': ['en/playbooks/sink-slow.md', 'Because.', '<!-- nothing yet -->', 50],
  'extends-nothing': ['en/playbooks/new.md', '', '---\nextends: true\n---\n\n## Fix\n\nDo it.\n', 1],
  id: ['en/trees/Bad_Name.md', '', tree.replace('[which sink is it]', '[other words]'), 1],
  'tree-empty': [
    'en/trees/empty.md',
    '',
    '---\ntitle: T\nsummary: S\nsymptoms: [nothing asked]\n---\n\ntext\n',
    6,
  ],
  'question-answers': ['en/trees/sinks.md', '- [That](../playbooks/other.md)\n', '', 14],
  'answer-target': [
    'en/trees/sinks.md',
    '- [That](../playbooks/other.md)',
    '- [That](../playbooks/other.md)\n- [Web](https://a.b)',
    18,
  ],
  'answer-dead': [
    'en/trees/sinks.md',
    '- [That](../playbooks/other.md)',
    '- [That](../playbooks/gone.md)',
    19,
  ],
  'finding-unknown': ['en/trees/sinks.md', 'job-restarts', 'job-restart', 11],
  'question-missing': ['en/trees/entered.md', '', tree.replace('[which sink is it]', '[entered here]'), 1],
  'question-unreachable': ['en/trees/sinks.md', '#which', '../playbooks/sink-slow.md', 14],
  'tree-endless': ['en/trees/sinks.md', '- [That](../playbooks/other.md)', '- [That](#is-it-slow)', 7],
  'link-dead': ['en/playbooks/sink-slow.md', '- It is fast.', '- It is fast: [Gone](../trees/gone.md).', 44],
  'related-dead': ['en/playbooks/sink-slow.md', 'related: [other]', 'related: [gone]', 17],
  'signature-twice': ['en/playbooks/sink-slow.md', 'id: sink-slow-line', 'id: other-line', 12],
  'signature-pattern': ['en/playbooks/sink-slow.md', 'after \\d+ ms', 'after (', 12],
  'signature-literal': ['en/playbooks/sink-slow.md', 'text: buffer is full', 'text: buffer is empty', 12],
  'signature-slow': ['en/playbooks/sink-slow.md', 'after \\d+ ms', 'after (\\d+)+ ms', 12],
  'risk-word': ['en/playbooks/sink-slow.md', '1. `restart` Set', '1. Set', 32],
  'config-key-unknown': [
    'en/playbooks/sink-slow.md',
    '- It is fast.',
    '- `state.backend.typo: rocksdb` is fast.',
    44,
  ],
  'config-key-renamed': ['en/playbooks/sink-slow.md', ' (before 1.17: `state.backend`)', '', 32],
  'metric-unknown': ['en/playbooks/sink-slow.md', '`busyTimeMsPerSecond`', '`busyTimeMsPerSeconds`', 28],
  'symptom-shared': [
    'en/playbooks/sink-slow.md',
    '[the sink is slow]',
    '[the sink is slow, something else happens]',
    10,
  ],
  'symptom-lost': ['en/playbooks/sink-slow.md', '[slow sink]', '[slow sink, "!!!"]', 9],
  'control-character': ['en/playbooks/sink-slow.md', 'Because.', 'Because\u001b[31m.', 52],
  'trailing-space': ['en/playbooks/sink-slow.md', 'Because.', 'Because. ', 52],
  'translation-orphan': ['zh/playbooks/nowhere.md', '', '---\ntitle: a\n---\n', 1],
  'translation-missing': ['en/trees/new.md', '', tree.replace('[which sink is it]', '[another tree]'), 1],
  'translation-step': ['zh/playbooks/sink-slow.md', '[Other](other.md)', 'Other', 8],
};

describe('a fault is found on its line, and nothing else is', () => {
  it.each(Object.entries(faults))('%s', (code, [file, from, to, line]) => {
    const before = clean[file] ?? '';
    const after = from === '' ? to : before.replace(from, to);
    expect(after).not.toBe(before);
    write({ [file]: after });
    const all = found();
    expect(all).toContain(`${file}:${line} ${code}`);
    // A fault may follow from another: an unread page has no translation to compare, a shared symptom finds one page.
    expect(all.filter((one) => !one.includes(code)).length, all.join('\n')).toBeLessThanOrEqual(2);
  });

  it('every code is one of these', () => {
    expect(Object.keys(faults).sort()).toEqual(Object.keys(codes).sort());
  });
});

describe('an answer names what can be found', () => {
  it.each(['benign', 'wrapper'])('which a signature that shows something %s is not', (shows) => {
    write({ 'en/playbooks/sink-slow.md': page.replace('shows: symptom', `shows: ${shows}`) });
    expect(found()).toEqual(['en/trees/sinks.md:11 finding-unknown', 'zh/trees/sinks.md:11 finding-unknown']);
  });

  it('and the same in both languages', () => {
    const other = clean['zh/trees/sinks.md']!.replace(' failed-in-kafka', '');
    write({ 'zh/trees/sinks.md': other });
    expect(found()).toEqual(['zh/trees/sinks.md:7 translation-step']);
  });
});

describe('what is no page is refused unread', () => {
  it('a link out of the folder', () => {
    writeFileSync(join(root, 'secret.md'), page);
    symlinkSync(join(root, 'secret.md'), join(folder, 'en/playbooks/link.md'));
    expect(found()).toEqual(['en/playbooks/link.md:1 file-refused']);
  });

  it('a link to nothing, a folder named like a page', () => {
    symlinkSync(join(root, 'nothing.md'), join(folder, 'en/playbooks/link.md'));
    mkdirSync(join(folder, 'en/playbooks/folder.md'));
    expect(found()).toEqual(['en/playbooks/folder.md:1 file-refused', 'en/playbooks/link.md:1 file-refused']);
  });

  it('YAML that explodes ends at once', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
    );
    const bomb = page.replace('tags: [sink]', `l0: &l0 [x]\n${levels.join('\n')}\ntags: *l12`);
    write({ 'en/playbooks/sink-slow.md': bomb });
    const start = performance.now();
    expect(found()).toContain('en/playbooks/sink-slow.md:21 key-invalid');
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('flinkdoc lint', () => {
  it('reports each fault and exits with 1', async () => {
    write({ 'en/playbooks/sink-slow.md': page.replace('Because.', 'Because\u001b[31m.') });
    const { stdout, exitCode } = await flinkdoc(['lint', folder]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      '- line 52, problem `control-character`: The line has the control character U+001b. Take the character out.',
    );
    expect(stdout).toContain('Found 1 problem and no warnings.');
  });

  it('is clean with warnings alone', async () => {
    write({ 'en/playbooks/sink-slow.md': page.replace('Because.', 'Because. ') });
    const { stdout, exitCode } = await flinkdoc(['lint', folder, '--format', 'json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      clean: true,
      findings: [{ code: 'trailing-space', severity: 'warning', line: 52 }],
    });
  });

  it('--fix mends spaces and the order of headings, and nothing else', async () => {
    const swapped = page
      .replace('## Confirm', '## X')
      .replace('## Causes', '## Confirm')
      .replace('## X', '## Causes');
    write({ 'en/playbooks/sink-slow.md': swapped.replace('It is fast.', 'It is fast.   ') });
    const { stdout, exitCode } = await flinkdoc(['lint', folder, '--fix']);
    expect([exitCode, stdout.includes('Found no problems and no warnings.')]).toEqual([0, true]);
    const mended = readFileSync(join(folder, 'en/playbooks/sink-slow.md'), 'utf8');
    expect(mended.match(/^## .*/gm)).toEqual(page.match(/^## .*/gm));
    expect(mended.split('\n').sort().join('\n')).toBe(page.replaceAll('', '').split('\n').sort().join('\n'));
  });

  it('--fix mends capitals and underscores in links, and no link that could mean two pages', async () => {
    const text = page.replace(
      '[Other](other.md)',
      '[Other](OTHER.md), [tree](../trees/Sinks.md), [gone](Gone.md)',
    );
    write({ 'en/playbooks/sink-slow.md': text });
    const { stdout, exitCode } = await flinkdoc(['lint', folder, '--fix']);
    expect([exitCode, stdout.match(/link-dead/g)]).toEqual([1, ['link-dead']]);
    expect(readFileSync(join(folder, 'en/playbooks/sink-slow.md'), 'utf8')).toContain(
      '[Other](other.md), [tree](../trees/sinks.md), [gone](Gone.md)',
    );
  });

  it("a team's tree may name signatures of its own pages and of ours, and no others", async () => {
    const team = join(root, 'team-tree');
    const playbook = page
      .replaceAll('other.md', 'data-skew.md')
      .replace('related: [other]', 'related: [data-skew]');
    const toOurs = tree.replaceAll('other.md', 'data-skew.md');
    const lintWith = async (names: string) => {
      for (const [name, text] of [
        ['playbooks/sink-slow.md', playbook],
        ['trees/sinks.md', toOurs.replace('job-restarts', names)],
      ] as const) {
        mkdirSync(dirname(join(team, name)), { recursive: true });
        writeFileSync(join(team, name), text);
      }
      return flinkdoc(['lint', team]);
    };
    expect((await lintWith('job-restarts disk-full-no-space')).exitCode).toBe(0);
    const { stdout, exitCode } = await lintWith('disk-full-of-holes');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      '`finding-unknown`: The answer "Yes" names "disk-full-of-holes", which nothing finds.',
    );
  });

  it('a link out of the folder leads nowhere', () => {
    write({
      'en/playbooks/sink-slow.md': page.replace('- It is fast.', '- It is fast: [x](../../../secret.md).'),
    });
    expect(found()).toContain('en/playbooks/sink-slow.md:44 link-dead');
  });

  it.each([
    ['no folder', join(root, 'nowhere')],
    ['a folder without pages', root],
  ])('%s is an error', async (_, path) => {
    expect((await flinkdoc(['lint', path])).exitCode).toBe(2);
  });

  it('a team may point to our pages', async () => {
    const team = join(root, 'team');
    mkdirSync(join(team, 'playbooks'), { recursive: true });
    cpSync(join(folder, 'en/playbooks/sink-slow.md'), join(team, 'playbooks/sink-slow.md'));
    const text = page
      .replaceAll('other.md', 'data-skew.md')
      .replace('related: [other]', 'related: [data-skew]');
    writeFileSync(join(team, 'playbooks/sink-slow.md'), text);
    expect(await flinkdoc(['lint', team])).toMatchObject({ exitCode: 0 });
  });
});

it('our own pages have nothing wrong', () => {
  const findings = inEnglish(lint(readFolder('content'), known)).map(
    ({ file, line, code, message }) => `${file}:${line} ${code} ${message}`,
  );
  expect(findings).toEqual([]);
});
