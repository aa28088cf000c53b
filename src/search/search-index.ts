import type { Entry, Signature } from '../types.ts';

/** What search reads of the pages, each part when it is asked for. */
export interface SearchIndex {
  /** How many pages there are. */
  size: number;
  doc(number: number): IndexedDoc;
  /** The numbers of the pages with that key: see `keyOf` of `search/key.ts`. */
  numbersOf(key: string): number[];
  /** The pages a stem stands in; none for an unknown one. */
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
  /** The index a page was weighed in: its own, where several are joined. */
  home(doc: number): SearchIndex;
}

/** The postings of a stem in the order of their pages, part by part: a large folder has tens of thousands of them. */
export interface Postings {
  docs: Uint32Array;
  weights: Float64Array;
  fields: Uint8Array;
  sections: Int32Array;
}

/** One page a stem stands in. */
export interface Posting {
  doc: number;
  /** How much of the page the stem is, weighed over its fields: see `search/build-index.ts`. */
  weight: number;
  /** Bit n is set when the stem stands in field n of `search/postings.ts`. */
  fields: number;
  /** The section of the body it stands in most often; -1 when it is not in the body. */
  section: number;
}

export type IndexedSignature = Signature & { doc: number };

export interface IndexedDoc {
  id: string;
  kind: Entry['kind'];
  /** The headings a posting's section number counts. */
  sections: string[];
  /** The same in Chinese; empty where the page is not translated. */
  chineseSections: string[];
  /**
   * Title, aliases and symptoms, what a query is compared with as a whole: a line each, of its rarity (that of all its
   * stems together) and its stems, with a space after each. One text, because it is searched as one.
   */
  lines: string;
}
