import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { readFolder } from '../../src/content/folder.ts';
import { pagesOf } from '../../src/content/pages.ts';
import { openLibrary } from '../../src/library/open.ts';
import { search } from '../../src/search/search.ts';

// What must be true of every page and is not the linter's to say (test/content/lint.test.ts).

const { playbooks, trees } = pagesOf(readFolder('content'));
const library = openLibrary(inject('library'), 'en');
const index = library.index();

const find = async (words: string, id: string, tree = false) => {
  const { hits } = search(index, library.entry, words, { limit: 10 });
  return hits.findIndex((hit) => hit.id === id && (hit.kind === 'tree') === tree);
};

describe.each(playbooks)('playbook $id', (playbook) => {
  it('is found by its title first, with the search people use', async () => {
    expect(await find(playbook.title, playbook.id)).toBe(0);
  });

  it('leaves out nothing a team may leave out', () => {
    expect(playbook).toMatchObject({ lang: 'en', dataRisk: expect.any(String), flink: expect.any(String) });
    expect(playbook.verified).not.toBeNull();
    for (const name of ['tags', 'aliases', 'related', 'references'] as const)
      expect(playbook[name].length, name).toBeGreaterThan(0);
    expect(playbook.sections.filter(({ markdown }) => markdown === '')).toEqual([]);
  });

  it('keeps the lengths that fit one line of a list and one of a ticket', () => {
    expect(playbook.title.length).toBeLessThanOrEqual(70);
    expect(playbook.summary.length).toBeLessThanOrEqual(160);
    expect(playbook.symptoms.length).toBeGreaterThanOrEqual(4);
  });
});

it.each(trees)('tree $id says for which versions it is', ({ flink }) => {
  expect(flink).toMatch(/^>=\d/);
});

it.each(trees)('tree $id is found by each of its symptoms', async (tree) => {
  for (const words of [tree.title, ...tree.symptoms])
    expect.soft(await find(words, tree.id, true), words).toBeGreaterThanOrEqual(0);
});

it('every page and tree is there in both languages', () => {
  const chinese = openLibrary(inject('library'), 'zh');
  for (const { id } of playbooks) expect.soft(chinese.playbook(id)?.lang, id).toBe('zh');
  for (const { id } of trees) expect.soft(chinese.tree(id)?.lang, id).toBe('zh');
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
