import type { Posting, SearchIndex } from './search-index.ts';

/** One of several indexes, with the pages of it that another replaces. */
export interface Part {
  index: SearchIndex;
  hidden: Set<number>;
}

/** Several indexes as one: their pages are numbered one after another, and those that are hidden are never found. */
export function joinIndexes(parts: Part[]): SearchIndex {
  const starts = parts.map((_, at) => sizeOf(parts.slice(0, at)));
  const postings = new Map<string, Posting[]>();
  const at = (doc: number) => starts.findLastIndex((start) => start <= doc);
  const visible = <T extends { doc: number }>(part: number, found: T[]): T[] => {
    const { hidden } = parts[part]!;
    const seen = hidden.size === 0 ? found : found.filter(({ doc }) => !hidden.has(doc));
    return starts[part] === 0 ? seen : seen.map((one) => ({ ...one, doc: one.doc + starts[part]! }));
  };
  return {
    size: sizeOf(parts),
    doc: (number) => parts[at(number)]!.index.doc(number - starts[at(number)]!),
    numbersOf: (key) =>
      parts.flatMap(({ index, hidden }, part) =>
        index
          .numbersOf(key)
          .filter((doc) => !hidden.has(doc))
          .map((doc) => doc + starts[part]!),
      ),
    postings: (stem) => {
      const known =
        postings.get(stem) ?? parts.flatMap(({ index }, part) => visible(part, index.postings(stem)));
      postings.set(stem, known);
      return known;
    },
    words: () => [...new Set(parts.flatMap(({ index }) => index.words()))],
    synonyms: () => parts.flatMap(({ index }) => index.synonyms()),
    signatures: () => parts.flatMap(({ index }, part) => visible(part, index.signatures())),
    home: (doc) => parts[at(doc)]!.index,
  };
}

function sizeOf(parts: Part[]): number {
  return parts.reduce((sum, { index }) => sum + index.size, 0);
}
