import type { Texts } from './page-texts.ts';
import { encodePosting, fields, type IndexedField, namingShare, type Posting } from './postings.ts';
import { stems } from './tokenize.ts';

/** What one occurrence of a word counts, by the field it stands in. */
const fieldWeight: Record<IndexedField, number> = {
  title: 5,
  aliases: 5,
  symptoms: 4,
  asks: 2,
  tags: 3,
  summary: 3,
  signatures: 2,
  body: 1,
};

/** How much a longer field counts less (the b of BM25): 0 not at all, 1 in full. */
const lengthPenalty = 0.5;

/** The pages a stem stands in. */
interface StemPostings {
  /** In the order of the pages, see `postings.ts`: kept encoded, because a large folder has millions. */
  encoded: string[];
  /** How many pages it names: see `namingShare` of `postings.ts`. */
  naming: number;
}

/** The postings of all stems, in their order. */
export function postingsByStem(pages: Texts[]): Map<string, StemPostings> {
  const split = pages.map((texts) => fields.map((field) => texts[field].map(stems)));
  const average = fields.map((_, field) => mean(split.map((page) => lengthOf(page[field]!))));
  const byStem = new Map<string, StemPostings>();
  split.forEach((page, doc) => {
    for (const [stem, posting] of postingsOf(page, doc, average)) {
      const ofStem = byStem.get(stem) ?? { encoded: [], naming: 0 };
      byStem.set(stem, ofStem);
      ofStem.encoded.push(encodePosting(posting));
      ofStem.naming += namingShare(posting.fields);
    }
  });
  return new Map([...byStem].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A stem's weight in a page: its count in each field, times the field's weight, less for longer fields. */
function postingsOf(page: string[][][], doc: number, average: number[]): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  fields.forEach((field, number) => {
    const parts = page[number]!;
    const unit =
      fieldWeight[field] / (1 - lengthPenalty + (lengthPenalty * lengthOf(parts)) / (average[number]! || 1));
    for (const part of parts)
      for (const stem of part) {
        const posting = postings.get(stem) ?? { doc, weight: 0, fields: 0, section: -1 };
        postings.set(stem, posting);
        posting.weight += unit;
        posting.fields |= 1 << number;
      }
  });
  for (const [stem, { section }] of mainSections(page[fields.indexOf('body')]!))
    postings.get(stem)!.section = section;
  return postings;
}

/** For each stem the section that holds it most often, the later one where two do: the first only describes the symptoms. */
function mainSections(body: string[][]): Map<string, { section: number; count: number }> {
  const best = new Map<string, { section: number; count: number }>();
  body.forEach((part, section) => {
    if (section === 0) return;
    const counts = new Map<string, number>();
    for (const stem of part) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    for (const [stem, count] of counts)
      if (count >= (best.get(stem)?.count ?? 0)) best.set(stem, { section, count });
  });
  return best;
}

const lengthOf = (parts: string[][]) => parts.reduce((sum, part) => sum + part.length, 0);
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
