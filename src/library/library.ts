import type { SearchIndex } from '../search/search-index.ts';
import type { Entry, Lang, Playbook, Tree } from '../types.ts';

/** Everything there is to read. Bodies are read when asked for. */
export interface Library {
  /** What pages are in, where they are there in it. */
  lang: Lang;
  /** Tells one state of the pages from another. */
  key: string;
  /** Playbooks and trees, in the order of their ids. What is not translated comes in English. */
  entries(): Entry[];
  /** The entry of a key: see `search/key.ts`. */
  entry(key: string): Entry | undefined;
  playbook(id: string): Playbook | undefined;
  tree(id: string): Tree | undefined;
  /** Each row lists the ways to say one thing, the English term first. */
  glossary(): string[][];
  /** What search needs; read once. */
  index(): SearchIndex;
}

/** What lists show of a playbook or a tree, but for where it comes from. */
export function entryOf(page: Playbook | Tree): Omit<Entry, 'from'> {
  const { id, title, summary } = page;
  if ('questions' in page) return { id, kind: 'tree', title, summary, area: null, tags: [], explains: [] };
  const { kind, area, tags, explains } = page;
  return { id, kind, title, summary, area, tags, explains };
}

/** A reader that reads each tree once: a walk comes back to it at every question. */
export function readOnce(read: Library['tree']): Library['tree'] {
  const trees = new Map<string, Tree | undefined>();
  return (id) => {
    if (!trees.has(id)) trees.set(id, read(id));
    return trees.get(id);
  };
}
