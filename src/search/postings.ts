import type { Field } from '../types.ts';

/** A field that may explain a hit, or what people ask, which is never shown. */
export type IndexedField = Field | 'asks';

/** The fields by bit: a posting's `fields` has bit `1 << n` set when the word stands in field n. */
export const fields: IndexedField[] = [
  ...(['title', 'aliases', 'symptoms', 'tags', 'summary', 'signatures', 'body'] as const),
  'asks',
];

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

/**
 * A posting is kept as text, `doc,weight,fields,section` in base 36, and a stem's postings with spaces between: only those
 * of the words of a query are decoded.
 */
export function encodePosting({ doc, weight, fields, section }: Posting): string {
  return `${doc.toString(36)},${Math.round(weight * 100).toString(36)},${fields.toString(36)},${section.toString(36)}`;
}

/** Reads the postings of a stem, sign by sign: taking the text apart into numbers first costs five times as much. */
export function decodePostings(text: string): Postings {
  const postings = emptyPostings(countOf(text));
  const parts = [postings.docs, postings.weights, postings.fields, postings.sections];
  let number = 0;
  let sign = 1;
  for (let at = 0, part = 0; at <= text.length && text !== ''; at++) {
    const code = at < text.length ? text.charCodeAt(at) : space;
    if (code === minus) sign = -1;
    else if (code !== comma && code !== space)
      number = number * 36 + (code <= nine ? code - zero : code - letterA + 10);
    else {
      parts[part % 4]![part >> 2] = part % 4 === 1 ? number / 100 : sign * number;
      part += 1;
      number = 0;
      sign = 1;
    }
  }
  return postings;
}

function countOf(text: string): number {
  let count = text === '' ? 0 : 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** Room for so many postings. */
export function emptyPostings(count: number): Postings {
  return {
    docs: new Uint32Array(count),
    weights: new Float64Array(count),
    fields: new Uint8Array(count),
    sections: new Int32Array(count),
  };
}

/** The posting of a page, if there is one. */
export function postingOf(
  { docs, weights, fields: inFields, sections }: Postings,
  doc: number,
): Posting | undefined {
  let low = 0;
  let high = docs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (docs[middle]! < doc) low = middle + 1;
    else high = middle;
  }
  if (docs[low] !== doc) return undefined;
  return { doc, weight: weights[low]!, fields: inFields[low]!, section: sections[low]! };
}

const [space, comma, minus, zero, nine, letterA] = [' ', ',', '-', '0', '9', 'a'].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number];

/** The fields that a query is compared with line by line: see `lines` of `build-index.ts`. */
export const linesOfPage = (['title', 'aliases', 'symptoms', 'asks'] satisfies IndexedField[]).reduce(
  (bits, field) => bits | (1 << fields.indexOf(field)),
  0,
);

/** A page that only mentions a word, in its body or in what people ask, counts this much as one that is named by it. */
const bodyShare = 0.25;
const mentions = (1 << fields.indexOf('body')) | (1 << fields.indexOf('asks'));

/** How far a word names a page it has in these fields: 1, or less when it stands in its body alone. */
export function namingShare(inFields: number): number {
  return (inFields & ~mentions) === 0 ? bodyShare : 1;
}

/** Whether any page is named by a word. */
export function namesAny(postings: Postings): boolean {
  return postings.fields.some((inFields) => (inFields & ~mentions) !== 0);
}

/** How telling a word is that names so many of the pages: high when they are few. */
export function rarityAmong(named: number, pages: number): number {
  return Math.log(1 + (pages - named + 0.5) / (named + 0.5));
}
