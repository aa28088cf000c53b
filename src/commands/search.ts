import { exitCodes, FlinkdocError } from '../errors.ts';
import { searchPage } from '../pages/search.ts';
import { search } from '../search/search.ts';
import type { Library, Outcome } from '../types.ts';
import { withTag } from './pick.ts';

export interface SearchOptions {
  limit: number;
  tag?: string;
}

/** `flinkdoc search <words...>` */
export async function searchCommand(
  library: Library,
  words: string[],
  options: SearchOptions,
): Promise<Outcome> {
  const query = words.join(' ').trim();
  if (query === '')
    throw new FlinkdocError('No words to search for.', 'Name a symptom: flinkdoc search checkpoint slow');
  const entries = await withTag(library.entries(), options.tag);
  const result = await search(library.index(), entries, query, options.limit);
  return { page: searchPage(result, entries), exitCode: result.fits ? exitCodes.ok : exitCodes.no };
}
