import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { openLibrary } from '../../src/content/built-in.ts';
import { readPages } from '../../src/content/folder.ts';
import { search } from '../../src/search/search.ts';

// What must be true of every page, over the real pages.

const { playbooks, trees } = readPages('content');
const library = openLibrary(inject('library'), 'en');
const index = library.index();

const find = async (words: string, id: string, tree = false) => {
  const { hits } = await search(index, library.entries(), words, 10);
  return hits.findIndex((hit) => hit.id === id && (hit.kind === 'tree') === tree);
};

describe.each(playbooks)('playbook $id', (playbook) => {
  it('is found by each of its symptoms and other names, among the first three', async () => {
    for (const words of [playbook.title, ...playbook.symptoms, ...playbook.aliases]) {
      const rank = await find(words, playbook.id);
      expect.soft(rank >= 0 && rank < 3, `"${words}" finds it at ${rank}`).toBe(true);
    }
  });

  it('keeps the lengths that fit one line of a list and one of a ticket', () => {
    expect(playbook.title.length).toBeLessThanOrEqual(70);
    expect(playbook.summary.length).toBeLessThanOrEqual(160);
    expect(playbook.symptoms.length).toBeGreaterThanOrEqual(4);
  });

  it('says what each emergency step does to the job, safest first', () => {
    const steps = playbook.sections.find((section) => section.slug === 'stop-the-bleeding')?.steps ?? [];
    expect(steps.filter((step) => step.risk === null)).toEqual([]);
    if (playbook.kind === 'problem') expect(steps.length).toBeGreaterThan(0);
  });

  it('has risk words only in front of a step', () => {
    for (const section of playbook.sections)
      for (const step of section.steps)
        expect.soft(step.markdown).not.toMatch(/`(safe|restart|state-risk|data-loss)`/);
  });

  it.each(playbook.signatures)(
    'signature $id holds its literal, and its pattern runs in linear time',
    (signature) => {
      const { text, match } = signature;
      expect(match.replace(/\\(?=[.*+?^${}()|[\]\\/])/g, ''), 'the literal stands in the pattern').toContain(
        text,
      );
      expect(match, 'begins with something bounded').not.toMatch(
        /^(\(\?<\w+>)?(\\[SDWsdw]|\[[^\]]+\]|\.)[+*]/,
      );
      expect(match, 'repeats nothing that repeats').not.toMatch(/[+*}]\)[+*{]/);
      expect(match.match(/\.[*+]/g)?.length ?? 0, 'has one wildcard at most').toBeLessThanOrEqual(1);
    },
  );
});

it.each(trees)('tree $id is found by each of its symptoms', async (tree) => {
  for (const words of [tree.title, ...tree.symptoms])
    expect.soft(await find(words, tree.id, true), words).toBeGreaterThanOrEqual(0);
});

it('the pages hold no sign a terminal would act on', () => {
  for (const page of [...playbooks, ...trees])
    expect(JSON.stringify(page)).not.toMatch(
      /\\u00[01]|\\u007f|[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    );
});

it('signature ids are unique', () => {
  const ids = playbooks.flatMap((playbook) => playbook.signatures.map((signature) => signature.id));
  expect(ids.length).toBe(new Set(ids).size);
});

it('every row of the glossary names its term once, in at most three columns', () => {
  const rows = readFileSync('content/glossary.tsv', 'utf8').trim().split('\n').slice(1);
  const terms = rows.map((row) => row.split('\t')[0]);
  expect(terms.length).toBe(new Set(terms).size);
  expect(rows.filter((row) => row.split('\t').length > 3)).toEqual([]);
});

it('the README counts the pages rightly', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain(`${playbooks.length} playbooks and ${trees.length} decision trees`);
  for (const { id } of trees)
    expect(readme).toContain(id === 'first-five-minutes' ? 'first five minutes' : id);
});
