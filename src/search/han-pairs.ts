import { namesAny } from './postings.ts';
import type { SearchIndex } from './search-index.ts';
import { withoutHanStopWords } from './stop-words.ts';
import { hanPairs } from './tokenize.ts';

/**
 * The pairs of a Han run that ask for something. A pair that names no page, beside one that does, only joins the signs
 * of two words. Of several such pairs in a row each second one counts, as a word has about two signs. A single sign, left
 * over between two terms, asks for nothing.
 */
export function tellingPairs(index: SearchIndex, run: string): string[] {
  return withoutHanStopWords(run).flatMap((piece) => {
    const pairs = hanPairs(piece);
    const known = pairs.map((pair) => namesAny(index.postings(pair)));
    let unknown = -2;
    return pairs.filter((pair, at) => {
      if (known[at]) return true;
      if (pair.length < 2 || known[at - 1] || known[at + 1] || unknown === at - 1) return false;
      unknown = at;
      return true;
    });
  });
}
