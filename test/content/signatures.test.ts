import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFolder } from '../../src/content/folder.ts';
import { pagesOf } from '../../src/content/pages.ts';
import { Anchors } from '../../src/evidence/log/anchors.ts';

// Every signature with a line that shows it and one that only looks like it: signatures/<area>.tsv.

const signatures = pagesOf(readFolder('content')).playbooks.flatMap((page) => page.signatures);
const samples = readdirSync('test/content/signatures').flatMap((file) =>
  readFileSync(`test/content/signatures/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row) => row.split('\t')),
);
const rowsOf = (id: string) => samples.filter(([name]) => name === id);

it('there are at least 250', () => {
  expect(signatures.length).toBeGreaterThanOrEqual(250);
});

it('each has one sample and one look-alike, and no sample is left over', () => {
  const ids = signatures.map(({ id }) => id);
  expect(ids.filter((id) => rowsOf(id).length !== 1)).toEqual([]);
  expect(samples.filter((row) => row.length !== 3 || !ids.includes(row[0]!))).toEqual([]);
});

it.each(signatures.map((signature) => [signature.id, signature] as const))('%s', (id, { text, match }) => {
  for (const [, sample, alike] of rowsOf(id)) {
    expect(sample).toContain(text);
    expect(sample).toMatch(new RegExp(match));
    expect(alike).not.toMatch(new RegExp(match));
    expect(alike!.length).toBeGreaterThan(20);
  }
});

it('the scan finds the literal of each in a log of all samples', () => {
  const anchors = new Anchors(signatures.map(({ text }) => text));
  for (const [at, { id }] of signatures.entries())
    for (const [, sample] of rowsOf(id)) expect(anchors.all(Buffer.from(sample!)), id).toContain(at);
});
