import type { Field } from '../types.ts';
import type { Posting } from './search-index.ts';

/** The fields by bit: a posting's `fields` has bit `1 << n` set when the word stands in field n. */
export const fields: Field[] = ['title', 'aliases', 'symptoms', 'tags', 'summary', 'signatures', 'body'];

/**
 * Postings are kept as text, `doc,weight,fields,section` in base 36: only those of the words of a query are decoded.
 */
export function encodePostings(postings: Posting[]): string {
  return postings
    .map(({ doc, weight, fields, section }) =>
      [doc, Math.round(weight * 100), fields, section].map((number) => number.toString(36)).join(','),
    )
    .join(' ');
}

export function decodePostings(text: string): Posting[] {
  if (text === '') return [];
  return text.split(' ').map((posting) => {
    const [doc, weight, fields, section] = posting.split(',').map((number) => Number.parseInt(number, 36));
    return { doc: doc!, weight: weight! / 100, fields: fields!, section: section! };
  });
}

/** A page that only mentions a word in its body counts this much as one that is named by it. */
const bodyShare = 0.25;
const bodyOnly = 1 << fields.indexOf('body');

/** How telling a word is: high when few of the pages are named by it. */
export function rarity(postings: Posting[], docs: number): number {
  const having = postings.reduce((sum, posting) => sum + (posting.fields === bodyOnly ? bodyShare : 1), 0);
  return Math.log(1 + (docs - having + 0.5) / (having + 0.5));
}
