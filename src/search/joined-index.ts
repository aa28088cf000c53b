import { emptyPostings, type Postings } from './postings.ts';
import type { IndexedSignature, KeptPart, SearchIndex } from './search-index.ts';

/** One of several indexes, with the pages of it that another replaces. */
export interface IndexPart {
  index: SearchIndex;
  hidden: Set<number>;
}

/** Several indexes as one: their pages are numbered one after another, and those that are hidden are never found. */
export function joinIndexes(parts: IndexPart[]): SearchIndex {
  const starts = parts.map((_, at) => sizeOf(parts.slice(0, at)));
  const postings = new Map<string, Postings>();
  const at = (doc: number) => starts.findLastIndex((start) => start <= doc);
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
      const known = postings.get(stem) ?? joinPostings(parts, starts, stem);
      postings.set(stem, known);
      return known;
    },
    words: () => [...new Set(parts.flatMap(({ index }) => index.words()))],
    synonyms: () => parts.map(({ index }) => index.synonyms()).join(''),
    signatures: () => joinSignatures(parts, starts, (index) => index.signatures()),
    signaturesIn: (text) => joinSignatures(parts, starts, (index) => index.signaturesIn(text)),
    parts: () => parts.flatMap(partsOf),
    home: (doc) => parts[at(doc)]!.index,
  };
}

function joinSignatures(
  parts: IndexPart[],
  starts: number[],
  of: (index: SearchIndex) => IndexedSignature[],
): IndexedSignature[] {
  return parts.flatMap(({ index, hidden }, part) =>
    of(index)
      .filter(({ doc }) => !hidden.has(doc))
      .map((signature) => ({ ...signature, doc: signature.doc + starts[part]! })),
  );
}

function joinPostings(parts: IndexPart[], starts: number[], stem: string): Postings {
  const each = parts.map(({ index }) => index.postings(stem));
  const joined = emptyPostings(each.reduce((sum, { docs }) => sum + docs.length, 0));
  let end = 0;
  for (const [part, { docs, weights, fields, sections }] of each.entries()) {
    const { hidden } = parts[part]!;
    const all = hidden.size === 0;
    for (let at = 0; at < docs.length; at++) {
      if (!all && hidden.has(docs[at]!)) continue;
      joined.docs[end] = docs[at]! + starts[part]!;
      joined.weights[end] = weights[at]!;
      joined.fields[end] = fields[at]!;
      joined.sections[end] = sections[at]!;
      end += 1;
    }
  }
  return {
    docs: joined.docs.subarray(0, end),
    weights: joined.weights.subarray(0, end),
    fields: joined.fields.subarray(0, end),
    sections: joined.sections.subarray(0, end),
  };
}

function sizeOf(parts: IndexPart[]): number {
  return parts.reduce((sum, { index }) => sum + index.size, 0);
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
