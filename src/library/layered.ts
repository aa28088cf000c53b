import { join } from 'node:path';
import { joinIndexes } from '../search/joined-index.ts';
import { keyOf } from '../search/key.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Entry, Playbook, Tree } from '../types.ts';
import type { TeamFolder } from './folders.ts';
import { type Library, readOnce } from './library.ts';
import type { TeamEntry, TeamPages } from './team-pages.ts';

/**
 * A team's folder on top of other pages: its own are added, and those with a known id replace or extend what is below. `key`
 * tells one state of all of them from another.
 */
export function layered(below: Library, folder: TeamFolder, team: TeamPages, key: string): Library {
  const entry = (wanted: string) => {
    const own = team.entry(wanted);
    return own ? entryOn(own, below.entry(wanted), folder) : below.entry(wanted);
  };
  return {
    lang: below.lang,
    key,
    entries: () => merged(below.entries(), team.entries(), folder),
    entry,
    playbook: (id) => (team.page(`playbooks/${id}`) as Playbook | undefined) ?? below.playbook(id),
    tree: readOnce((id) => (team.page(`trees/${id}`) as Tree | undefined) ?? below.tree(id)),
    glossary: () => below.glossary(),
    index: () => joined(below.index(), team),
  };
}

/** Playbooks before trees, each in the order of their ids. */
function merged(below: Entry[], own: TeamEntry[], folder: TeamFolder): Entry[] {
  const byKey = new Map(below.map((entry) => [keyOf(entry), entry]));
  for (const entry of own) byKey.set(keyOf(entry), entryOn(entry, byKey.get(keyOf(entry)), folder));
  return [...byKey.values()].sort(
    (a, b) => Number(a.kind === 'tree') - Number(b.kind === 'tree') || (a.id < b.id ? -1 : 1),
  );
}

function entryOn(own: TeamEntry, below: Entry | undefined, folder: TeamFolder): Entry {
  const { file, extends: extending, ...entry } = own;
  const from = join(folder.shown, file);
  if (!extending || !below) return { ...entry, from: [from] };
  const title = entry.title || below.title;
  const summary = entry.summary || below.summary;
  return {
    ...below,
    title,
    summary,
    tags: entry.tags,
    explains: entry.explains,
    from: [...below.from, from],
  };
}

/** A page that is replaced is found no more; one that is extended is found by the words of both. */
function joined(below: SearchIndex, team: TeamPages): SearchIndex {
  return joinIndexes([
    { index: team.index(), hidden: new Set() },
    { index: below, hidden: new Set(team.replaced.flatMap((key) => below.numbersOf(key))) },
  ]);
}
