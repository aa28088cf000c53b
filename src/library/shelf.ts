import { relative } from 'node:path';
import { ids } from '../content/checks/pages.ts';
import { isSound } from '../content/checks/signatures.ts';
import { trees as treeChecks } from '../content/checks/trees.ts';
import { type Folder, readFolder } from '../content/folder.ts';
import { pagesOf } from '../content/pages.ts';
import type { Known, Source } from '../content/source.ts';
import { buildIndex, type IndexData } from '../search/build-index.ts';
import type { Entry, Finding } from '../types.ts';
import { entryOf } from './entries.ts';
import type { Library } from './library.ts';

/** The pages of a team's folder, as they are kept: what lists and hits show, and what could not be used. */
export interface Shelf {
  pages: ShelfPage[];
  /** What is wrong with the pages that were left out. */
  leftOut: Finding[];
}

export interface ShelfPage extends Omit<Entry, 'from'> {
  /** Files are named from the folder on. */
  file: string;
  /** Whether it adds to the page of the same id below; `title` and `summary` are then empty where it says none. */
  extends: boolean;
  /** Title and summary in Chinese, and the file they stand in; null where there is no translation. */
  chinese: { file: string; title: string; summary: string } | null;
}

/** These make a page unusable; with anything else the linter finds, it can still be read. */
const unusable = new Set([
  'file-refused',
  'front-matter-missing',
  'front-matter-invalid',
  'key-missing',
  'key-invalid',
  'extends-nothing',
  'id',
  'tree-empty',
  'question-answers',
  'answer-target',
  'answer-dead',
  'tree-endless',
  'translation-orphan',
]);

/** Reads a team's folder that lies on top of other pages. A page that cannot be used is left out, the others stay. */
export function readShelf(
  folder: string,
  below: Library,
  progress: (done: number, total: number) => void,
): Shelf & { index: IndexData } {
  const read = named(folder, readFolder(folder, { original: (id) => below.playbook(id), progress }));
  const { sources, leftOut } = usable(read, below);
  const chinese = new Map(
    sources.filter(({ lang }) => lang === 'zh').map((source) => [`${source.kind}/${source.id}`, source]),
  );
  const pages = sources
    .filter(({ lang }) => lang === 'en')
    .map((source) => shelfPage(source, below, chinese.get(`${source.kind}/${source.id}`)));
  const { playbooks, trees, translated, glossary } = pagesOf({ ...read, sources });
  const sound = playbooks.map((page) => ({ ...page, signatures: page.signatures.filter(isSound) }));
  return { pages, leftOut, index: buildIndex(sound, trees, translated, glossary) };
}

/** The files named from the folder on: where it is found may change. */
function named(folder: string, { sources, findings, glossary }: Folder): Folder {
  const short = <T extends { file: string }>(one: T): T => ({ ...one, file: relative(folder, one.file) });
  return { sources: sources.map(short), findings: findings.map(short), glossary };
}

/** Leaves out what cannot be used; then what only led there, until all that is left leads somewhere. */
function usable({ sources, findings }: Folder, below: Library): { sources: Source[]; leftOut: Finding[] } {
  const known = knownOf(below, sources);
  const leftOut = [...findings, ...ids(sources, known)].filter(({ code }) => unusable.has(code));
  for (;;) {
    const broken = new Set(leftOut.map(({ file }) => file));
    const rest = sources.filter(({ file, page }) => page !== null && !broken.has(file));
    const dead = treeChecks(rest, known).filter(({ code }) => unusable.has(code));
    if (dead.length === 0) return { sources: rest, leftOut };
    leftOut.push(...dead);
  }
}

/** What the trees of a folder may lead to. Without trees, nothing is looked up. */
function knownOf(below: Library, sources: Source[]): Known {
  const some = sources.some(({ kind }) => kind === 'tree');
  const entries = some ? below.entries() : [];
  const trees = entries.filter(({ kind }) => kind === 'tree').map(({ id }) => below.tree(id)!);
  return {
    playbooks: new Set(entries.filter(({ kind }) => kind !== 'tree').map(({ id }) => id)),
    trees: new Map(trees.map((tree) => [tree.id, tree])),
    facts: { configKeys: [], metrics: [] },
  };
}

function shelfPage(source: Source, below: Library, chinese: Source | undefined): ShelfPage {
  const translated = chinese?.page
    ? { file: chinese.file, title: chinese.page.title, summary: chinese.page.summary }
    : null;
  const page = { ...entryOf(source.page!), file: source.file, extends: false, chinese: translated };
  if (source.kind === 'tree' || !source.extends) return page;
  const original = below.playbook(source.id)!;
  const given = (name: 'title' | 'summary') => (page[name] === original[name] ? '' : page[name]);
  return { ...page, extends: true, title: given('title'), summary: given('summary') };
}
