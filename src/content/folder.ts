import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Playbook, Tree } from '../types.ts';
import { parsePlaybook } from './playbook.ts';
import { parseTree } from './tree.ts';

/** A content folder, parsed. */
export interface Pages {
  playbooks: Playbook[];
  trees: Tree[];
  /** Each row lists the ways to say one thing, the English term first. */
  glossary: string[][];
}

/** Reads `<folder>/en/{playbooks,trees}/*.md` in the order of their ids, and `glossary.tsv`. Throws ContentProblem. */
export function readPages(folder: string): Pages {
  return {
    playbooks: readEach(join(folder, 'en', 'playbooks'), parsePlaybook),
    trees: readEach(join(folder, 'en', 'trees'), parseTree),
    glossary: readGlossary(join(folder, 'glossary.tsv')),
  };
}

function readEach<T>(folder: string, parse: (file: string, id: string, text: string) => T): T[] {
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
        .split('\t')
        .flatMap((cell) => cell.split('|'))
        .map((term) => term.trim())
        .filter(Boolean),
    );
}
