import { FlinkdocError } from '../errors.ts';
import { shorten } from '../pages/markdown.ts';
import { closest } from '../search/fuzzy.ts';
import type { Entry } from '../types.ts';

/** The error for a name that does not exist: says so, and offers the nearest. `all` is how to see all names. */
export async function unknownName(
  what: string,
  typed: string,
  names: string[],
  all: string,
): Promise<FlinkdocError> {
  const near = (await closest(typed.toLowerCase(), names, 3)).map(({ name }) => `"${name}"`);
  const message = `There is no ${what} "${shorten(typed, 60)}".`;
  return new FlinkdocError(message, near.length > 0 ? `Did you mean ${near.join(' or ')}?` : all);
}

/** The entries with a tag; all of them without one. */
export async function withTag(entries: Entry[], tag: string | undefined): Promise<Entry[]> {
  if (tag === undefined) return entries;
  const tagged = entries.filter((entry) => entry.tags.includes(tag));
  if (tagged.length > 0) return tagged;
  const tags = [...new Set(entries.flatMap((entry) => entry.tags))].sort();
  throw await unknownName('tag', tag, tags, `The tags are: ${tags.join(', ')}`);
}
