import { once } from '../once.ts';
import { postingsOf } from './postings.ts';
import type { IndexedSignature, KeptPart, SearchIndex } from './search-index.ts';

/** One of several indexes, with the pages of it that another replaces. */
export interface IndexPart {
  index: SearchIndex;
  hidden: Set<number>;
}

/** Several indexes as one: their pages are numbered one after another, and those that are hidden are never found. */
export function joinIndexes(parts: IndexPart[]): SearchIndex {
  const ends = parts.map((_, at) => parts.slice(0, at + 1).reduce((sum, { index }) => sum + index.size, 0));
  const startOf = (part: number) => ends[part - 1] ?? 0;
  const partOf = (doc: number) => ends.findIndex((end) => doc < end);
  const signatures = (of: (index: SearchIndex) => IndexedSignature[]) =>
    parts.flatMap(({ index, hidden }, part) =>
      of(index)
        .filter(({ doc }) => !hidden.has(doc))
        .map((signature) => ({ ...signature, doc: signature.doc + startOf(part) })),
    );
  const joined = (stem: string, list: 'pages' | 'lines') => {
    const places = parts.map(({ index, hidden }) => shown(index.postings(stem)[list], hidden));
    const all = new Uint32Array(places.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const [part, some] of places.entries()) {
      all.set(some, end);
      const start = startOf(part);
      for (let at = end; start > 0 && at < end + some.length; at += 2) all[at]! += start;
      end += some.length;
    }
    return all;
  };
  return {
    size: ends.at(-1) ?? 0,
    doc: (number) => parts[partOf(number)]!.index.doc(number - startOf(partOf(number))),
    numbersOf: (key) =>
      parts.flatMap(({ index, hidden }, part) =>
        index.numbersOf(key).flatMap((doc) => (hidden.has(doc) ? [] : [doc + startOf(part)])),
      ),
    postings: once((stem: string) => postingsOf(joined(stem, 'pages'), joined(stem, 'lines'))),
    words: () => [...new Set(parts.flatMap(({ index }) => index.words()))],
    synonyms: () => parts.map(({ index }) => index.synonyms()).join(''),
    signatures: () => signatures((index) => index.signatures()),
    signaturesIn: (text) => signatures((index) => index.signaturesIn(text)),
    parts: () => parts.flatMap(partsOf),
  };
}

/** The places in pages that are not hidden. */
function shown(places: Uint32Array, hidden: Set<number>): Uint32Array {
  if (hidden.size === 0) return places;
  return places.filter((_, at) => !hidden.has(places[at - (at % 2)]!));
}

/** What is hidden of an index that is itself joined is hidden in its parts. */
function partsOf({ index, hidden }: IndexPart): KeptPart[] {
  let start = 0;
  return index.parts().map((part) => {
    const own = Array.from(part.data.docs.keys()).filter((doc) => hidden.has(doc + start));
    start += part.data.docs.length;
    return { ...part, hidden: new Set([...part.hidden, ...own]) };
  });
}
