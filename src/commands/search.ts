import { exitCodes, FlinkdocError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import { searchPage } from '../pages/search.ts';
import { keyOf } from '../search/key.ts';
import { type SearchOptions, search } from '../search/search.ts';
import type { Outcome } from '../types.ts';
import { wordsOf } from '../words/pages/words-of.ts';
import { withTag } from './pick.ts';

/** `flinkdoc search <words...>` */
export async function searchCommand(
  library: Library,
  words: string[],
  options: SearchOptions,
): Promise<Outcome> {
  const query = words.join(' ').trim();
  if (query === '') throw new FlinkdocError((words) => words.noQuery());
  if (options.tag !== undefined) await withTag(library.entries(), options.tag);
  const result = await search(library.index(), library.entry, query, { ...options, lang: library.lang });
  const entries = result.hits.map((hit) => library.entry(keyOf(hit))!);
  return {
    page: searchPage(result, entries, wordsOf(library.lang)),
    exitCode: result.fits ? exitCodes.ok : exitCodes.no,
  };
}
