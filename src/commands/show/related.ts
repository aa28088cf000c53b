import type { Entry, Playbook } from '../../types.ts';

/** The entries of the pages to read next. */
export function relatedTo(playbook: Playbook, entries: Entry[]): Entry[] {
  return entries.filter((entry) => entry.kind !== 'tree' && playbook.related.includes(entry.id));
}
