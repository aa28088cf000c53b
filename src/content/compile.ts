import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex } from '../search/build-index.ts';
import type { Entry, Lang, Playbook, Tree } from '../types.ts';
import { checkLibrary } from './check.ts';
import { readPages } from './folder.ts';
import { treeWithCommands, withCommands } from './links.ts';

/**
 * Makes of a content folder what the tool reads at run time: `index.json`, and for each language `entries.json` and a file
 * for each page, so that a search reads no body and a page only its own. Throws when a page or a link is broken.
 */
export function compileLibrary(content: string, target: string): void {
  const { playbooks, trees, translated, glossary } = readPages(content);
  const chinese = trees.map((tree) => translated.trees.find(({ id }) => id === tree.id) ?? tree);
  const broken = new Set([...checkLibrary(playbooks, trees), ...checkLibrary([], chinese, playbooks)]);
  if (broken.size > 0) throw new Error(`The library is broken:\n${[...broken].join('\n')}`);

  rmSync(target, { recursive: true, force: true });
  writeJson(target, 'index', buildIndex(playbooks, trees, translated, glossary));
  writePages(target, 'en', playbooks, trees);
  writePages(target, 'zh', translated.playbooks, translated.trees);
}

function writePages(target: string, lang: Lang, playbooks: Playbook[], trees: Tree[]): void {
  const folder = join(target, lang);
  writeJson(folder, 'entries', [...playbooks.map(playbookEntry), ...trees.map(treeEntry)]);
  for (const playbook of playbooks) writeJson(join(folder, 'playbooks'), playbook.id, withCommands(playbook));
  for (const tree of trees) writeJson(join(folder, 'trees'), tree.id, treeWithCommands(tree));
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
