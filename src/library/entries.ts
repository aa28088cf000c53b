import type { Entry, Playbook, Tree } from '../types.ts';

/** What lists show of a playbook or a tree, but for where it comes from. */
export function entryOf(page: Playbook | Tree): Omit<Entry, 'from'> {
  const { id, title, summary } = page;
  if ('questions' in page) return { id, kind: 'tree', title, summary, area: null, tags: [], explains: [] };
  const { kind, area, tags, explains } = page;
  return { id, kind, title, summary, area, tags, explains };
}
