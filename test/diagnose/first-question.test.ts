import { stripVTControlCharacters } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { firstTree } from '../../src/commands/diagnose/first-tree.ts';
import { openLibrary } from '../../src/library/open.ts';
import { placeOf } from '../../src/places.ts';
import type { Question } from '../../src/types.ts';
import { flinkdoc } from '../fake-io.ts';
import { type } from './typing.ts';

describe.each(['en', 'zh'] as const)('the first question in %s', (lang) => {
  const library = openLibrary(inject('library'), lang);
  const treeOf = (id: string) => library.tree(id)!;
  const [first] = treeOf(firstTree).questions as [Question];
  const [things, other] = [first.answers.slice(0, -1), first.answers.at(-1)!];

  it('offers eight things that are seen, and a way for all else', () => {
    expect(things).toHaveLength(8);
    expect(other.to).toMatchObject({ tree: firstTree });
  });

  it('fits a terminal of 80 columns and 24 rows with all that stands above and below', async () => {
    const { stderr } = await type(['--lang', lang], ['q']);
    const seen = stripVTControlCharacters(stderr.written);
    const screen = seen.slice(0, seen.indexOf(lang === 'en' ? 'q  Quit' : 'q  退出'));
    // The command that was typed stands above it.
    expect(screen.split('\n').length).toBeLessThanOrEqual(23);
    expect(screen).toContain(first.text);
  });

  it('leads into a tree at once, or behind one more question that does not ask for the answer again', () => {
    for (const { label, to } of things) {
      if ('playbook' in to) throw new Error(`${label} opens a page`);
      if (to.tree !== firstTree) continue;
      const { question } = placeOf(to, treeOf);
      const further = question.answers.filter(({ to }) => 'playbook' in to || to.tree !== firstTree);
      expect(further.length, label).toBeGreaterThanOrEqual(question.answers.length - 2);
    }
  });

  it('leads to every tree within two answers', () => {
    const reached = new Set<string>([firstTree]);
    for (const { to } of first.answers) {
      if ('playbook' in to) continue;
      reached.add(to.tree);
      for (const { to: next } of placeOf(to, treeOf).question.answers)
        if ('tree' in next) reached.add(next.tree);
    }
    const trees = library.entries().flatMap(({ kind, id }) => (kind === 'tree' ? [id] : []));
    expect([...reached].sort()).toEqual(trees.sort());
  });

  it('is skipped by who does not know: the first five minutes follow, one after the other', async () => {
    const { stdout } = await flinkdoc(['diagnose', '-a', 'skip', '--lang', lang, '--format', 'json']);
    const [, second] = treeOf(firstTree).questions;
    expect(JSON.parse(stdout).question.text).toBe(second!.text);
  });
});
