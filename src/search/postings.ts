import type { Field } from '../types.ts';

/** A field that may explain a hit, or what people ask, which is never shown. */
export type IndexedField = Field | 'asks';

/** The fields by bit: `fields` of a place has bit `1 << n` set when the word stands in field n. */
export const fields: IndexedField[] = [
  ...(['title', 'aliases', 'symptoms', 'tags', 'summary', 'signatures', 'body'] as const),
  'asks',
];

/**
 * Where a stem stands: in which pages, and in which of the lines that a query is compared with. Each place is two numbers, the
 * page and what is packed of the place; both lists are in the order of the pages.
 */
export interface Postings {
  pages: Uint32Array;
  lines: Uint32Array;
  /** How many pages the stem names: it is rare by these, whatever the bodies say. */
  readonly named: number;
}

export function postingsOf(pages: Uint32Array, lines: Uint32Array): Postings {
  let named: number | undefined;
  return {
    pages,
    lines,
    get named() {
      named ??= namedIn(pages);
      return named;
    },
  };
}

/** Where a stem stands in a page. */
export interface InPage {
  /** How often, each time weighed by its field: up to 65535. */
  weight: number;
  fields: number;
  /** The section of the body that has it most often; -1 where the body has it not. */
  section: number;
}

export const packPage = ({ weight, fields, section }: InPage) =>
  Math.min(weight, 0xffff) * 0x10000 + fields * 0x100 + Math.min(section, 0xfe) + 1;

/** The weight alone: it is asked for of every page that has a word. */
export const weightIn = (packed: number) => packed >>> 16;

export const unpackPage = (packed: number): InPage => ({
  weight: weightIn(packed),
  fields: (packed >>> 8) & 0xff,
  section: (packed & 0xff) - 1,
});

/** Where a stem stands in a line of a page. */
export interface InLine {
  /** The number of the line: up to 4095. */
  line: number;
  /** How many stems stand before it in the line, up to 63: two stems are neighbors when theirs differ by one. */
  before: number;
  /** How many stems of the line tell something: up to 16383. */
  telling: number;
}

export const packLine = ({ line, before, telling }: InLine) =>
  Math.min(line, 0xfff) * 0x100000 + Math.min(before, 0x3f) * 0x4000 + Math.min(telling, 0x3fff);

export const unpackLine = (packed: number): InLine => ({
  line: packed >>> 20,
  before: (packed >>> 14) & 0x3f,
  telling: packed & 0x3fff,
});

/** What a page has of a stem; undefined where it has none. */
export function inPage({ pages }: Postings, doc: number): InPage | undefined {
  let low = 0;
  let high = pages.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[2 * middle]! < doc) low = middle + 1;
    else high = middle;
  }
  return pages[2 * low] === doc ? unpackPage(pages[2 * low + 1]!) : undefined;
}

/** A page that only mentions a word, in its body or in what people ask, counts this much as one that is named by it. */
const mentionShare = 0.25;
const mentions = (1 << fields.indexOf('body')) | (1 << fields.indexOf('asks'));

function namedIn(pages: Uint32Array): number {
  let named = 0;
  for (let at = 1; at < pages.length; at += 2)
    named += (pages[at]! >>> 8) & 0xff & ~mentions ? 1 : mentionShare;
  return named;
}

/** How telling a stem is that names so many of the pages: high when they are few. */
export const rarityAmong = (named: number, pages: number) =>
  Math.log(1 + (pages - named + 0.5) / (named + 0.5));
