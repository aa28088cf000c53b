import { join } from 'node:path';
import { readInside } from '../content/files.ts';
import { treeWithCommands, withCommands } from '../content/links.ts';
import { readPlaybook, readTranslation } from '../content/playbook.ts';
import { ContentProblem } from '../content/problem.ts';
import { readTree } from '../content/tree.ts';
import { joinIndexes } from '../search/joined-index.ts';
import { keyOf } from '../search/key.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Entry, Lang, Playbook, Tree } from '../types.ts';
import type { TeamFolder } from './folders.ts';
import type { Library } from './library.ts';
import type { Shelf, ShelfPage } from './shelf.ts';

/** A shelf that is open. */
export interface OpenShelf extends Shelf {
  folder: TeamFolder;
  /** Tells one state of the folder, and of what is below, from another. */
  key: string;
  index: () => SearchIndex;
}

/** A team's folder on top of other pages: its own are added, and those with a known id replace or extend what is below. */
export function onTop(below: Library, shelf: OpenShelf, lang: Lang): Library {
  const { folder } = shelf;
  const own = new Map(shelf.pages.map((page) => [keyOf(page), page]));
  const entry = (key: string) => {
    const page = own.get(key);
    return page ? entryOn(page, below.entry(key), folder, lang) : below.entry(key);
  };
  return {
    key: shelf.key,
    entries: () => {
      const keys = new Set([...below.entries().map(keyOf), ...own.keys()]);
      return [...keys].map((key) => entry(key)!).sort(inOrder);
    },
    entry,
    playbook: (id) => {
      const page = own.get(`playbooks/${id}`);
      return page ? readOwnPlaybook(folder, page, below, lang) : below.playbook(id);
    },
    tree: (id) => {
      const page = own.get(`trees/${id}`);
      return page ? readOwnTree(folder, page, lang) : below.tree(id);
    },
    parsed: (id) => (own.has(`playbooks/${id}`) ? undefined : below.parsed(id)),
    index: () => joined(below, shelf),
  };
}

/** Playbooks before trees, each in the order of their ids. */
function inOrder(a: Entry, b: Entry): number {
  return Number(a.kind === 'tree') - Number(b.kind === 'tree') || (a.id < b.id ? -1 : 1);
}

function entryOn(page: ShelfPage, below: Entry | undefined, folder: TeamFolder, lang: Lang): Entry {
  const { file: name, extends: extending, chinese, ...entry } = page;
  const file = join(folder.shown, name);
  const { title, summary } = lang === 'zh' && chinese ? chinese : entry;
  if (!extending || !below) return { ...entry, title, summary, from: [file] };
  const tags = [...new Set([...below.tags, ...entry.tags])];
  return {
    ...below,
    tags,
    title: title || below.title,
    summary: summary || below.summary,
    from: [...below.from, file],
  };
}

function readOwnPlaybook(
  folder: TeamFolder,
  page: ShelfPage,
  below: Library,
  lang: Lang,
): Playbook | undefined {
  return read(() => {
    const original = page.extends ? below.playbook(page.id) : undefined;
    const { page: playbook } = readPlaybook(page.file, page.id, textOf(folder, page.file), original);
    if (!playbook || lang === 'en' || !page.chinese) return playbook && withCommands(playbook);
    const { file } = page.chinese;
    return withCommands(readTranslation(file, textOf(folder, file), playbook).page ?? playbook);
  });
}

function readOwnTree(folder: TeamFolder, page: ShelfPage, lang: Lang): Tree | undefined {
  const file = lang === 'zh' && page.chinese ? page.chinese.file : page.file;
  return read(() => {
    const { page: tree } = readTree(file, page.id, textOf(folder, file), lang);
    return tree && treeWithCommands(tree);
  });
}

function textOf({ path }: TeamFolder, file: string): string {
  const got = readInside(path, join(path, file));
  if ('refused' in got) throw new ContentProblem([got.refused]);
  return got.text;
}

/** Undefined when the page was broken or taken away after the folder was read. */
function read<T>(page: () => T | null): T | undefined {
  try {
    return page() ?? undefined;
  } catch (error) {
    if (error instanceof ContentProblem) return undefined;
    throw error;
  }
}

/** A page that is replaced is found no more; one that is extended is found by the words of both. */
function joined(below: Library, shelf: OpenShelf): SearchIndex {
  const index = below.index();
  const replaced = shelf.pages
    .filter((page) => !page.extends)
    .flatMap((page) => index.numbersOf(keyOf(page)));
  return joinIndexes([
    { index: shelf.index(), hidden: new Set() },
    { index, hidden: new Set(replaced) },
  ]);
}
