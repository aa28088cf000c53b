import type { Field } from '../types.ts';
import type { Posting } from './search-index.ts';

/** The fields by bit: a posting's `fields` has bit `1 << n` set when the word stands in field n. */
export const fields: Field[] = ['title', 'aliases', 'symptoms', 'tags', 'summary', 'signatures', 'body'];

/**
 * A posting is kept as text, `doc,weight,fields,section` in base 36, and a stem's postings with spaces between: only those
 * of the words of a query are decoded.
 */
export function encodePosting({ doc, weight, fields, section }: Posting): string {
  return `${doc.toString(36)},${Math.round(weight * 100).toString(36)},${fields.toString(36)},${section.toString(36)}`;
}

/** Reads the postings of a stem. By hand: a common word of a large folder has as many as there are pages. */
export function decodePostings(text: string): Posting[] {
  const postings: Posting[] = [];
  let numbers: number[] = [];
  let number = 0;
  let sign = 1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : space;
    if (code === minus) sign = -1;
    else if (code === comma || code === space) {
      numbers.push(sign * number);
      number = 0;
      sign = 1;
      if (numbers.length === 4) {
        const [doc, weight, inFields, section] = numbers as [number, number, number, number];
        postings.push({ doc, weight: weight / 100, fields: inFields, section });
        numbers = [];
      }
    } else number = number * 36 + (code <= nine ? code - zero : code - letterA + 10);
  }
  return postings;
}

const [space, comma, minus, zero, nine, letterA] = [' ', ',', '-', '0', '9', 'a'].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number];

/** A page that only mentions a word in its body counts this much as one that is named by it. */
const bodyShare = 0.25;
const bodyOnly = 1 << fields.indexOf('body');

/** How far a word names the page: 1, or less when it stands in its body alone. */
export function naming(posting: Posting): number {
  return posting.fields === bodyOnly ? bodyShare : 1;
}

/** How telling a word is that names so many of the pages: high when they are few. */
export function rarityAmong(named: number, pages: number): number {
  return Math.log(1 + (pages - named + 0.5) / (named + 0.5));
}
