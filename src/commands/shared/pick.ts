import { FlinkdocError } from '../../errors.ts';
import { closest } from '../../search/fuzzy.ts';
import type { Entry } from '../../types.ts';
import type { Named } from '../../words/errors/words.ts';
import { shorten } from './text.ts';

/** The error for a name that does not exist: says so, and offers the nearest of `names`, or tells how to see all. */
export async function unknownName(what: Named, typed: string, names: string[]): Promise<FlinkdocError> {
  const near = (await closest(typed.toLowerCase(), names, 3)).map(({ name }) => name);
  return new FlinkdocError(({ unknown }) => [
    unknown.message[what](shorten(typed, 60)),
    near.length > 0 ? unknown.near(near) : unknown.all[what](names),
  ]);
}

/** The entries with a tag; all of them without one. */
export async function withTag(entries: Entry[], tag: string | undefined): Promise<Entry[]> {
  if (tag === undefined) return entries;
  const tagged = entries.filter((entry) => entry.tags.includes(tag));
  if (tagged.length > 0) return tagged;
  const tags = [...new Set(entries.flatMap((entry) => entry.tags))].sort();
  throw await unknownName('tag', tag, tags);
}
