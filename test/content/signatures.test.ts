import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageFiles } from '../../src/content/layout.ts';
import { logLines } from '../../src/content/log-lines.ts';
import { Anchors } from '../../src/evidence/log/anchors.ts';

// Every signature stands beside a line that shows it and one that only looks like it: lines.tsv of its page.

const pages = pageFiles('content').flatMap(({ id, lines }) =>
  lines === null ? [] : [{ id, rows: logLines(readFileSync(join('content', lines), 'utf8')) }],
);

it('they were found', () => {
  expect(pages.length).toBeGreaterThan(10);
});

describe.each(pages)('$id', ({ rows }) => {
  it.each(rows)('$id', ({ text, match, sample, lookAlike }) => {
    expect(sample).toContain(text);
    expect(sample).toMatch(new RegExp(match));
    expect(lookAlike).not.toMatch(new RegExp(match));
    expect(lookAlike.length).toBeGreaterThan(20);
    // Other engines know no escapes of signs that need none: the bench compares with ripgrep.
    expect(match).not.toMatch(/\\["'`<>:;,=!@#%&~]/);
  });
});

it('the scan finds the literal of each in a log of all samples', () => {
  const all = pages.flatMap(({ rows }) => rows);
  const anchors = new Anchors(all.map(({ text }) => text));
  for (const [at, { id, sample }] of all.entries())
    expect(anchors.all(Buffer.from(sample)), id).toContain(at);
});
