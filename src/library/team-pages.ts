import { relative } from 'node:path';
import type { Fault } from '../content/fault.ts';
import { type Folder, readFolder } from '../content/folder.ts';
import { treeWithCommands, withCommands } from '../content/links-as-commands.ts';
import { pagesOf } from '../content/pages.ts';
import type { Source } from '../content/source.ts';
import { firstLanguage } from '../language.ts';
import { isUsable } from '../lint/signature-pattern.ts';
import { buildIndex, memoryIndex } from '../search/build-index.ts';
import { keyOf } from '../search/key.ts';
import type { IndexData, SearchIndex } from '../search/search-index.ts';
import type { Entry, Finding, Lang, Playbook, SearchedSignature, Tree } from '../types.ts';
import { entryOf, type Library } from './library.ts';
import { isLimited, usable } from './usable.ts';

/** The pages of a team's folder in one language, open to be read. */
export interface TeamPages {
  entries(): TeamEntry[];
  entry(key: string): TeamEntry | undefined;
  page(key: string): Playbook | Tree | undefined;
  index(): SearchIndex;
  /** The keys of the pages that stand in place of others. */
  replaced: string[];
  /** What is wrong with the pages that were left out. */
  leftOut: Finding[];
}

export interface TeamEntry extends Omit<Entry, 'from'> {
  /** From the folder on. */
  file: string;
  /** Whether it adds to the page of the same id below; `title` and `summary` are then empty where it says none. */
  extends: boolean;
}

/** What was read of a team's folder; all lists in the order of the index. */
export interface TeamPagesData {
  entries: TeamEntry[];
  pages: (Playbook | Tree)[];
  index: IndexData;
  replaced: string[];
  leftOut: Finding[];
}

/** The same while it is read: what is wrong is not in words yet. */
export interface ReadTeamPages extends Omit<TeamPagesData, 'leftOut'> {
  leftOut: Fault[];
}

/**
 * Reads a team's folder that lies on top of other pages, in the language of those. A page that cannot be used is left out,
 * the others stay.
 */
export function readTeamPages(
  folder: string,
  below: Library,
  lang: Lang,
  progress: (done: number, total: number) => void,
): ReadTeamPages {
  const read = named(folder, readFolder(folder, { original: (id) => below.playbook(id), progress }));
  const { sources, leftOut } = usable(read, below);
  const { playbooks, trees, translated, glossary } = pagesOf({ ...read, sources });
  const sound = playbooks.map((page) => ({
    ...page,
    signatures: page.signatures.filter(isUsable).map(
      (signature): SearchedSignature => ({
        ...signature,
        limited: isLimited(signature),
      }),
    ),
  }));
  const inLanguage = (which: Lang) =>
    (['playbook', 'tree'] as const).flatMap((kind) =>
      sources.filter((source) => source.kind === kind && source.lang === which),
    );
  const wanted = new Map(inLanguage(lang).map((source) => [sourceKey(source), source]));
  const own = inLanguage(firstLanguage);
  const pages = own.map((source) => (wanted.get(sourceKey(source)) ?? source).page!);
  const entries = own.map((source, at) => entryIn(source, pages[at]!, below));
  return {
    entries,
    pages: pages.map((page) => ('questions' in page ? treeWithCommands(page) : withCommands(page))),
    index: buildIndex(sound, trees, translated, glossary),
    replaced: entries.filter((entry) => !entry.extends && below.entry(keyOf(entry))).map(keyOf),
    leftOut,
  };
}

/** Pages that were just read. */
export function inMemory({ entries, pages, index, replaced, leftOut }: TeamPagesData): TeamPages {
  const numbers = new Map(entries.map((entry, number) => [keyOf(entry), number]));
  const search = memoryIndex(index);
  return {
    entries: () => entries,
    entry: (key) => entries[numbers.get(key) ?? -1],
    page: (key) => pages[numbers.get(key) ?? -1],
    index: () => search,
    replaced,
    leftOut,
  };
}

const sourceKey = ({ kind, id }: Source) => `${kind}s/${id}`;

/** The files named from the folder on: where it is found may change. */
function named(folder: string, { sources, faults, glossary }: Folder): Folder {
  const short = <T extends { file: string }>(one: T): T => ({ ...one, file: relative(folder, one.file) });
  return { sources: sources.map(short), faults: faults.map(short), glossary };
}

function entryIn(source: Source, page: Playbook | Tree, below: Library): TeamEntry {
  const entry = { ...entryOf(page), file: source.file, extends: false };
  if (source.kind === 'tree' || !source.extends) return entry;
  const original = below.playbook(source.id)!;
  const given = (name: 'title' | 'summary') => (entry[name] === original[name] ? '' : entry[name]);
  return { ...entry, extends: true, title: given('title'), summary: given('summary') };
}
