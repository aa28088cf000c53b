import type { IndexData } from './build-index.ts';
import { keyOf } from './key.ts';
import { decodePostings } from './postings.ts';
import type { Postings, SearchIndex } from './search-index.ts';

/** An index that was just built. */
export function memoryIndex(data: IndexData): SearchIndex {
  const numbers = new Map(data.docs.map((doc, number) => [keyOf(doc), number]));
  const decoded = new Map<string, Postings>();
  const index: SearchIndex = {
    size: data.docs.length,
    doc: (number) => data.docs[number]!,
    numbersOf: (key) => [numbers.get(key) ?? []].flat(),
    postings: (stem) => {
      const known = decoded.get(stem) ?? decodePostings(data.postings.get(stem) ?? '');
      decoded.set(stem, known);
      return known;
    },
    words: () => data.words,
    synonyms: () => data.synonyms,
    signatures: () => data.signatures,
    signaturesIn: (text) => data.signatures.filter((signature) => text.includes(signature.text)),
    home: () => index,
  };
  return index;
}
