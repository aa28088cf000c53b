import type { Field } from '../types.ts';

/** The fields by bit: a posting's `fields` has bit `1 << n` set when the word stands in field n. */
export const fields: Field[] = ['title', 'aliases', 'symptoms', 'tags', 'summary', 'signatures', 'body'];

/** One page a stem stands in. */
export interface Posting {
  doc: number;
  /** How much of the page the stem is, weighed over its fields: see `build-index.ts`. */
  weight: number;
  fields: number;
  /** The section of the body it stands in most often; -1 when it is not in the body. */
  section: number;
}

/**
 * Postings are kept as text, `doc,weight,fields,section` in base 36: a few words of a query are decoded, the
 * thousands of others are only skipped over by the JSON parser.
 */
export function encodePostings(postings: Posting[]): string {
  return postings
    .map(({ doc, weight, fields, section }) =>
      [doc, Math.round(weight * 100), fields, section].map((number) => number.toString(36)).join(','),
    )
    .join(' ');
}

export function decodePostings(text: string): Posting[] {
  return text.split(' ').map((posting) => {
    const [doc, weight, fields, section] = posting.split(',').map((number) => Number.parseInt(number, 36));
    return { doc: doc!, weight: weight! / 100, fields: fields!, section: section! };
  });
}
