import type { Entry, Lang, SearchedSignature } from '../types.ts';
import type { Postings } from './postings.ts';

/** What search reads of the pages, each part when it is asked for. */
export interface SearchIndex {
  /** How many pages there are. */
  size: number;
  doc(number: number): IndexedDoc;
  /** The numbers of the pages with that key: see `keyOf` of `search/key.ts`. */
  numbersOf(key: string): number[];
  /** Where a stem stands; nowhere, for an unknown one. */
  postings(stem: string): Postings;
  /** Words as they stand in the pages: what a typo is corrected to. */
  words(): string[];
  /**
   * The ways to say one thing, a line each: space-separated atoms (`search/tokenize.ts`), with a tab before, between and after.
   * One text, because a query looks up a few.
   */
  synonyms(): string;
  signatures(): IndexedSignature[];
  /** Those whose literal stands in the text. Their patterns are still to be asked. */
  signaturesIn(text: string): IndexedSignature[];
  /** All of it, to be kept elsewhere: the indexes it is joined of, in the order of their numbers. */
  parts(): KeptPart[];
}

export type IndexedSignature = SearchedSignature & { doc: number };

export interface IndexedDoc {
  id: string;
  kind: Entry['kind'];
  /** The headings a section number counts, in each language the page is there in. */
  sections: Partial<Record<Lang, string[]>>;
  draft?: true | undefined;
}

/** An inverted index over the pages of one folder, as it is kept. */
export interface IndexData {
  docs: IndexedDoc[];
  /** By stem, in the order of the stems. */
  postings: Map<string, Postings>;
  words: string[];
  /** See `SearchIndex`. */
  synonyms: string;
  signatures: IndexedSignature[];
}

/** One of several indexes that are searched as one. */
export interface KeptPart {
  data: IndexData;
  /** The numbers of its pages that another replaces. */
  hidden: Set<number>;
}
