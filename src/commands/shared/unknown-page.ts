import type { FlinkdocError } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import { keyOf } from '../../search/key.ts';
import { unknownName } from './pick.ts';

/** The error for a page, or a tree alone, that does not exist: what a search for the name finds may be meant. */
export async function unknownPage(
  library: Library,
  what: 'page' | 'tree',
  typed: string,
): Promise<FlinkdocError> {
  const entries = library.entries().filter(({ kind }) => what === 'page' || kind === 'tree');
  const { search } = await import('../../search/search.ts');
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const words = typed.replaceAll('-', ' ');
  const { fits, hits } = search(library.index(), (key) => byKey.get(key), words, { limit: 3 });
  const found = fits ? hits.map(({ id }) => id) : [];
  return unknownName(what, typed, [...new Set(entries.map(({ id }) => id))], found);
}
