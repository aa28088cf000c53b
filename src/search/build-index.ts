import type { Playbook, Tree } from '../types.ts';
import { keyOf } from './key.ts';
import { type PageTexts, playbookTexts, type Texts, treeTexts, withTranslation } from './page-texts.ts';
import { decodePostings, type Postings, rarityAmong } from './postings.ts';
import { postingsByStem } from './postings-by-stem.ts';
import type { IndexData, SearchIndex } from './search-index.ts';
import { atoms, isHan, stems, wordsIn } from './tokenize.ts';

/**
 * Indexes the pages of one library, each together with its translation: every search finds both. The glossary lists,
 * per row, the ways to say one thing.
 */
export function buildIndex(
  playbooks: Playbook[],
  trees: Tree[],
  translated: { playbooks: Playbook[]; trees: Tree[] },
  glossary: string[][],
): IndexData {
  const translations = new Map<string, PageTexts>([
    ...translated.playbooks.map((page) => [`playbooks/${page.id}`, playbookTexts(page)] as const),
    ...translated.trees.map((page) => [`trees/${page.id}`, treeTexts(page)] as const),
  ]);
  const pages = [...playbooks.map(playbookTexts), ...trees.map(treeTexts)].map((page) =>
    withTranslation(page, translations.get(keyOf(page.doc))),
  );
  const postings = postingsByStem(pages.map((page) => page.texts));
  const rarities = new Map(
    Array.from(postings, ([stem, { naming }]) => [stem, rarityAmong(naming, pages.length)]),
  );
  const rarityOf = (stem: string) => rarities.get(stem) ?? 0;
  return {
    docs: pages.map(({ doc, texts }) => ({ ...doc, lines: lines(texts, rarityOf) })),
    postings: new Map(Array.from(postings, ([stem, { encoded }]) => [stem, encoded.join(' ')])),
    words: vocabulary(pages),
    synonyms: glossary
      .map((terms) => `\t${unique(terms.map((term) => atoms(term).join(' '))).join('\t')}\t\n`)
      .join(''),
    signatures: playbooks.flatMap((playbook, doc) =>
      playbook.signatures.map((signature) => ({ doc, ...signature })),
    ),
  };
}

/** The lines a query may be saying in other words: see `IndexedDoc`. */
function lines(texts: Texts, rarityOf: (stem: string) => number): string {
  const all = [...texts.title, ...texts.aliases, ...texts.symptoms, ...texts.asks].map((line) =>
    unique(stems(line)),
  );
  return all
    .map((line) => {
      const rarity = line.reduce((sum, stem) => sum + rarityOf(stem), 0);
      return `${rarity.toFixed(2)} ${line.join(' ')} \n`;
    })
    .join('');
}

/** Words for the correction of typos: those that name things, not every word of the bodies. */
function vocabulary(pages: PageTexts[]): string[] {
  const named = pages.flatMap(({ texts }) =>
    [texts.title, texts.aliases, texts.symptoms, texts.asks, texts.tags, texts.summary].flat(),
  );
  const all = named
    .flatMap((text) => wordsIn(text))
    .filter(({ text }) => text.length > 3 && !isHan(text) && !/^\d/.test(text));
  return unique(all.map(({ text }) => text)).sort();
}

/** An index that was just built. */
export function memoryIndex(data: IndexData): SearchIndex {
  const numbers = new Map(data.docs.map((doc, number) => [keyOf(doc), number]));
  const decoded = new Map<string, Postings>();
  const index: SearchIndex = {
    size: data.docs.length,
    doc: (number) => data.docs[number]!,
    numbersOf: (key) => [numbers.get(key) ?? []].flat(),
    postings: (stem) => {
      const known = decoded.get(stem) ?? decodePostings(data.postings.get(stem) ?? '');
      decoded.set(stem, known);
      return known;
    },
    words: () => data.words,
    synonyms: () => data.synonyms,
    signatures: () => data.signatures,
    signaturesIn: (text) => data.signatures.filter((signature) => text.includes(signature.text)),
    home: () => index,
    parts: () => [{ data, hidden: new Set() }],
  };
  return index;
}

const unique = <T>(items: T[]): T[] => [...new Set(items)];
