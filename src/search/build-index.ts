import type { Playbook, Tree } from '../types.ts';
import { comparedLines, type IndexedPage, indexedPage, withTranslation } from './indexed-page.ts';
import { keyOf } from './key.ts';
import {
  fields,
  type IndexedField,
  type InPage,
  type Postings,
  packLine,
  packPage,
  postingsOf,
} from './postings.ts';
import type { IndexData, SearchIndex } from './search-index.ts';
import { atoms, isHan, tellingStems, wordsIn } from './tokenize.ts';

/** What one occurrence of a word counts, by the field it stands in. */
const fieldWeight: Record<IndexedField, number> = {
  ...{ title: 5, aliases: 5, symptoms: 4, tags: 3, summary: 3, signatures: 2, body: 1, asks: 2 },
};

/**
 * Indexes the pages of one library, each together with its translations: every search finds all of them. The glossary lists,
 * per row, the ways to say one thing.
 */
export function buildIndex(
  playbooks: Playbook[],
  trees: Tree[],
  translated: { playbooks: Playbook[]; trees: Tree[] },
  glossary: string[][],
): IndexData {
  const translation = new Map<string, IndexedPage>();
  for (const page of [...translated.playbooks, ...translated.trees].map(indexedPage)) {
    const key = keyOf(page.doc);
    translation.set(key, withTranslation(page, translation.get(key)));
  }
  const pages = [...playbooks, ...trees].map((page) => {
    const own = indexedPage(page);
    return withTranslation(own, translation.get(keyOf(own.doc)));
  });
  return {
    docs: pages.map(({ doc }) => doc),
    postings: postingsIn(pages),
    words: vocabulary(pages),
    synonyms: glossary
      .map((terms) => `\t${unique(terms.map((term) => atoms(term).join(' '))).join('\t')}\t\n`)
      .join(''),
    signatures: playbooks.flatMap(({ signatures }, doc) =>
      signatures.map((signature) => ({ doc, ...signature })),
    ),
  };
}

function postingsIn(pages: IndexedPage[]): Map<string, Postings> {
  const places = new Map<string, { pages: number[]; lines: number[] }>();
  const at = (stem: string) => {
    const known = places.get(stem) ?? { pages: [], lines: [] };
    places.set(stem, known);
    return known;
  };
  pages.forEach((page, doc) => {
    for (const [stem, place] of placesIn(page)) at(stem).pages.push(doc, packPage(place));
    comparedLines(page).forEach((text, line) => {
      const words = wordsIn(text);
      const ofLine = words.flatMap((word) => word.stems);
      const telling = unique(tellingStems(words)).length;
      for (const stem of unique(ofLine))
        at(stem).lines.push(doc, packLine({ line, before: ofLine.indexOf(stem), telling }));
    });
  });
  return new Map(
    [...places]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([stem, of]) => [stem, postingsOf(Uint32Array.from(of.pages), Uint32Array.from(of.lines))]),
  );
}

const nowhere = postingsOf(new Uint32Array(0), new Uint32Array(0));

/** What is known of a stem while its page is read: how often the section that has it most has it, and the one being read. */
interface Counted extends InPage {
  most: number;
  here: { part: number; count: number };
}

/** The stems of a page, and where in it they stand. */
function placesIn({ texts }: IndexedPage): Map<string, InPage> {
  const places = new Map<string, Counted>();
  const placeOf = (stem: string) => {
    const known = places.get(stem);
    if (known) return known;
    const place = { weight: 0, fields: 0, section: -1, most: 0, here: { part: -1, count: 0 } };
    places.set(stem, place);
    return place;
  };
  fields.forEach((field, bit) => {
    texts[field].forEach((text, part) => {
      for (const { stems } of wordsIn(text))
        for (const stem of stems) {
          const place = placeOf(stem);
          place.weight += fieldWeight[field];
          place.fields |= 1 << bit;
          // The first section only describes the symptoms; of two that have a word as often the later one counts.
          if (field !== 'body' || part === 0) continue;
          if (place.here.part !== part) place.here = { part, count: 0 };
          place.here.count += 1;
          if (place.here.count < place.most) continue;
          place.most = place.here.count;
          place.section = part;
        }
    });
  });
  return places;
}

/** Words for the correction of typos: those that name things, not every word of the bodies. */
function vocabulary(pages: IndexedPage[]): string[] {
  const named = pages.flatMap((page) => [comparedLines(page), page.texts.tags, page.texts.summary].flat());
  const all = named
    .flatMap(wordsIn)
    .filter(({ text }) => text.length > 3 && !isHan(text) && !/^\d/.test(text));
  return unique(all.map(({ text }) => text)).sort();
}

/** An index that was just built. */
export function memoryIndex(data: IndexData): SearchIndex {
  const { docs, postings, words, synonyms, signatures } = data;
  const numbers = new Map(docs.map((doc, number) => [keyOf(doc), number]));
  return {
    size: docs.length,
    doc: (number) => docs[number]!,
    numbersOf: (key) => [numbers.get(key) ?? []].flat(),
    postings: (stem) => postings.get(stem) ?? nowhere,
    words: () => words,
    synonyms: () => synonyms,
    signatures: () => signatures,
    signaturesIn: (text) => signatures.filter((signature) => text.includes(signature.text)),
    parts: () => [{ data, hidden: new Set() }],
  };
}

const unique = <T>(items: T[]): T[] => [...new Set(items)];
