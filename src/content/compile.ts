import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex } from '../search/build-index.ts';
import type { Entry, Playbook, Tree } from '../types.ts';
import { checkLibrary } from './check.ts';
import { readPages } from './folder.ts';
import { treeWithCommands, withCommands } from './links.ts';

/**
 * Makes of a content folder what the tool reads at run time: `entries.json`, `index.json`, and a file for each page, so
 * that a search reads no body and a page only its own. Throws when a page or a link is broken.
 */
export function compileLibrary(content: string, target: string): void {
  const { playbooks, trees, glossary } = readPages(content);
  const broken = checkLibrary(playbooks, trees);
  if (broken.length > 0) throw new Error(`The library is broken:\n${broken.join('\n')}`);

  rmSync(target, { recursive: true, force: true });
  writeJson(target, 'entries', [...playbooks.map(playbookEntry), ...trees.map(treeEntry)]);
  writeJson(target, 'index', buildIndex(playbooks, trees, glossary));
  for (const playbook of playbooks) writeJson(join(target, 'playbooks'), playbook.id, withCommands(playbook));
  for (const tree of trees) writeJson(join(target, 'trees'), tree.id, treeWithCommands(tree));
}

function playbookEntry({ id, kind, title, summary, area, tags }: Playbook): Entry {
  return { id, kind, title, summary, area, tags };
}

function treeEntry({ id, title, summary }: Tree): Entry {
  return { id, kind: 'tree', title, summary, area: null, tags: [] };
}

function writeJson(folder: string, name: string, value: unknown): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(value));
}
