import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { readFolder } from '../src/content/folder.ts';
import type { Beyond } from '../src/lint/check.ts';
import { readFlinkFacts } from '../src/lint/flink-facts.ts';
import { lint } from '../src/lint/lint.ts';
import { findingIds } from '../src/rules/findings.ts';
import { judged } from '../src/triage/findings.ts';
import type { Tree } from '../src/types.ts';

export const page = `---
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

export const tree = `---
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

/** Enough questions of a page. */
const asks = (ask: (number: number) => string) =>
  `\nasks: [${Array.from({ length: 30 }, (_, number) => ask(number)).join(', ')}]`;

/** A clean folder: a page, its neighbor, a tree and a translation. */
export const clean: Record<string, string> = {
  'en/playbooks/sink-slow.md': page,
  'en/playbooks/other.md': page
    .replaceAll('sink-slow-line', 'other-line')
    .replaceAll('related: [other]', 'related: [sink-slow]')
    .replace('Sink writes too slowly', 'Another thing')
    .replace('[slow sink]', '[another name]')
    .replace('[the sink is slow]', `[something else happens]${asks((number) => `what is thing ${number}`)}`)
    .replace('[Other](other.md)', '[Sink](sink-slow.md)'),
  'en/trees/sinks.md': tree,
  'zh/trees/sinks.md': tree.replace('[which sink is it]', '[哪个 sink]'),
  'zh/playbooks/sink-slow.md': `---\ntitle: Sink 写得慢\nsummary: 攒批写。\naliases: [慢]\nsymptoms: [写入慢]\n---\n\n${chinese.join('')}`,
  'zh/playbooks/other.md': `---\ntitle: 别的\nsummary: 不管。\naliases: [别的]\nsymptoms: [别的事]${asks((number) => `${number} 号是什么`)}\n---\n\n${chinese.join('').replace('[Other](other.md)', '[Sink](sink-slow.md)')}`,
};

/** A tree that stands elsewhere and leads into a question of the tree `entered`. */
const elsewhere: Tree = {
  ...{ id: 'elsewhere', lang: 'en', title: 'T', summary: 'S', flink: null, symptoms: [] },
  questions: [
    {
      ...{ slug: 'a', text: 'A?', hint: '', howTo: '', blocks: { hint: [], howTo: [] } },
      answers: [{ label: 'Yes', to: { tree: 'entered', question: 'gone' } }],
    },
  ],
};

export const beyond: Beyond = {
  playbooks: new Set(),
  trees: new Map([['elsewhere', elsewhere]]),
  findings: new Set([...findingIds, ...judged]),
  flink: readFlinkFacts('data'),
};

/** A folder that is clean before each test: where it is, how to put files into it, and what the linter then finds. */
export function cleanFolder() {
  const root = mkdtempSync(join(tmpdir(), 'flinkdoc-lint-'));
  const folder = join(root, 'pages');
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    write(clean);
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const faults = () => lint(readFolder(folder), beyond);
  const found = () =>
    faults().map(({ file, line, code }) => `${file.slice(folder.length + 1)}:${line} ${code}`);
  return { root, folder, write, faults, found };
}

/** A change of the clean folder: a file, what of it is replaced (all of it, where that is empty), and by what. */
export type Change = [file: string, from: string, to: string];

/** Enough questions of the page, in one of its languages. */
export const enoughAsks = asks((number) => `why is sink ${number} slow`);

function changed([file, from, to]: Change): Record<string, string> {
  const before = clean[file] ?? '';
  const after = from === '' ? to : before.replace(from, to);
  expect(after).not.toBe(before);
  return { [file]: after };
}

/**
 * The fault that a change seeds is found on its line, and no other. `inStep` are changes that keep the other files in step with it; `follows`
 * are the faults that cannot be parted from it, where a page is no longer one.
 */
export function seeded(
  code: string,
  [file, from, to, line]: [...Change, line: number],
  inStep: Change[] = [],
  follows: string[] = [],
): void {
  const { write, faults, found } = cleanFolder();
  it(`${code} is found on its line, and nothing else`, () => {
    expect(found()).toEqual([]);
    for (const change of [[file, from, to] satisfies Change, ...inStep]) write(changed(change));
    expect(found()).toContain(`${file}:${line} ${code}`);
    expect(
      faults()
        .map((fault) => fault.code)
        .filter((found) => found !== code && !follows.includes(found)),
    ).toEqual([]);
    const { kind, facts } = faults().find((fault) => fault.code === code)!;
    for (const sentence of [kind.en.says(facts as never), kind.en.mend])
      expect(sentence.replace(/"[^"]*"/g, '""')).toMatch(/^[^\p{Script=Han}]{10,}$/u);
    for (const sentence of [kind.zh.says(facts as never), kind.zh.mend]) {
      expect(sentence).toMatch(/\p{Script=Han}.*。$/u);
      expect(sentence).not.toMatch(/\p{Script=Han}[,:;?!()]|[,;?!()]\p{Script=Han}/u);
    }
  });
}
