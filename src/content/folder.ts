import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Playbook, Tree } from '../types.ts';
import { parsePlaybook, parseTranslation } from './playbook.ts';
import { problem } from './problem.ts';
import { parseTree } from './tree.ts';

/** A content folder, parsed. */
export interface Pages {
  playbooks: Playbook[];
  trees: Tree[];
  /** Chinese pages; each has an English one of the same id. */
  translated: { playbooks: Playbook[]; trees: Tree[] };
  /** Each row lists the ways to say one thing, the English term first. */
  glossary: string[][];
}

/** Reads `<folder>/{en,zh}/{playbooks,trees}/*.md` in the order of their ids, and `glossary.tsv`. Throws ContentProblem. */
export function readPages(folder: string): Pages {
  const playbooks = readEach(join(folder, 'en', 'playbooks'), parsePlaybook);
  const trees = readEach(join(folder, 'en', 'trees'), parseTree);
  const chinesePlaybooks = readEach(join(folder, 'zh', 'playbooks'), (file, id, text) =>
    parseTranslation(file, text, englishOf(playbooks, file, id)),
  );
  const chineseTrees = readEach(join(folder, 'zh', 'trees'), (file, id, text) =>
    parseTree(file, englishOf(trees, file, id).id, text, 'zh'),
  );
  return {
    playbooks,
    trees,
    translated: { playbooks: chinesePlaybooks, trees: chineseTrees },
    glossary: readGlossary(join(folder, 'glossary.tsv')),
  };
}

function englishOf<T extends { id: string }>(pages: T[], file: string, id: string): T {
  const page = pages.find((candidate) => candidate.id === id);
  if (!page)
    throw problem(
      file,
      1,
      'translation-orphan',
      `There is no English page "${id}" that this one translates.`,
    );
  return page;
}

function readEach<T>(folder: string, parse: (file: string, id: string, text: string) => T): T[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const file = join(folder, name);
      return parse(file, name.slice(0, -'.md'.length), readFileSync(file, 'utf8'));
    });
}

function readGlossary(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) =>
      row
        .split(/[\t|]/)
        .map((term) => term.trim())
        .filter(Boolean),
    );
}
