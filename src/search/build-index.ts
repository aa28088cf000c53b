import type { Field, Playbook, Tree } from '../types.ts';
import { encodePostings, fields, rarity } from './postings.ts';
import type { IndexedDoc, IndexedLine, IndexedSignature, Posting } from './search-index.ts';
import { type PageTexts, playbookTexts, type Texts, treeTexts, withTranslation } from './texts.ts';
import { atoms, isHan, stems, words } from './tokenize.ts';

/** What one occurrence of a word counts, by the field it stands in. */
const fieldWeight: Record<Field, number> = {
  title: 5,
  aliases: 5,
  symptoms: 4,
  tags: 3,
  summary: 3,
  signatures: 2,
  body: 1,
};

/** How much a longer field counts less (the b of BM25): 0 not at all, 1 in full. */
const lengthPenalty = 0.5;

/** An inverted index over the pages of one folder, as it is kept. */
export interface IndexData {
  docs: IndexedDoc[];
  /** Stem -> postings, see `postings.ts`. */
  postings: Map<string, string>;
  words: string[];
  synonyms: string[][];
  signatures: IndexedSignature[];
}

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
  const pages = [
    ...playbooks.map((page) =>
      withTranslation(
        playbookTexts(page),
        translated.playbooks.filter(({ id }) => id === page.id).map(playbookTexts),
      ),
    ),
    ...trees.map((page) =>
      withTranslation(treeTexts(page), translated.trees.filter(({ id }) => id === page.id).map(treeTexts)),
    ),
  ];
  const postings = postingsByStem(pages.map((page) => page.texts));
  const rarityOf = (stem: string) => rarity(postings.get(stem) ?? [], pages.length);
  return {
    docs: pages.map(({ doc, texts }) => ({ ...doc, lines: lines(texts, rarityOf) })),
    postings: new Map([...postings].map(([stem, list]) => [stem, encodePostings(list)])),
    words: vocabulary(pages),
    synonyms: glossary.map((terms) => unique(terms.map((term) => atoms(term).join(' ')))),
    signatures: playbooks.flatMap((playbook, doc) =>
      playbook.signatures.map(({ text, match, shows }) => ({ doc, text, match, shows })),
    ),
  };
}

/** A stem's weight in a page: its count in each field, times the field's weight, less for longer fields. */
function postingsByStem(pages: Texts[]): Map<string, Posting[]> {
  const counted = pages.map((texts) => fields.map((field) => texts[field].map(stems)));
  const average = fields.map((_, field) => mean(counted.map((page) => page[field]!.flat().length)));
  const byStem = new Map<string, Map<number, Posting>>();
  counted.forEach((page, doc) => {
    fields.forEach((field, number) => {
      const length = page[number]!.flat().length;
      const unit =
        fieldWeight[field] / (1 - lengthPenalty + (lengthPenalty * length) / (average[number]! || 1));
      for (const part of page[number]!) {
        for (const stem of part) {
          const ofStem = getOrSet(byStem, stem, () => new Map<number, Posting>());
          const posting = getOrSet(ofStem, doc, () => ({ doc, weight: 0, fields: 0, section: -1 }));
          posting.weight += unit;
          posting.fields |= 1 << number;
        }
      }
    });
    for (const [stem, section] of mainSections(page[fields.indexOf('body')]!))
      byStem.get(stem)!.get(doc)!.section = section;
  });
  return new Map(
    [...byStem].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stem, docs]) => [stem, [...docs.values()]]),
  );
}

/** For each stem the section that holds it most often, the later one where two do: the first only describes the symptoms. */
function mainSections(body: string[][]): Map<string, number> {
  const best = new Map<string, { section: number; count: number }>();
  body.forEach((part, section) => {
    const counts = new Map<string, number>();
    for (const stem of part) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    for (const [stem, count] of counts)
      if (section > 0 && count >= (best.get(stem)?.count ?? 0)) best.set(stem, { section, count });
  });
  return new Map([...best].map(([stem, { section }]) => [stem, section]));
}

/** The lines a query may be saying in other words: they are compared with it one by one. */
function lines(texts: Texts, rarityOf: (stem: string) => number): IndexedLine[] {
  const all = [...texts.title, ...texts.aliases, ...texts.symptoms].map((line) => unique(stems(line)));
  return all.map((line) => ({
    stems: line.join(' '),
    rarity: Math.round(line.reduce((sum, stem) => sum + rarityOf(stem), 0) * 100) / 100,
  }));
}

/** Words for the correction of typos: those that name things, not every word of the bodies. */
function vocabulary(pages: PageTexts[]): string[] {
  const named = pages.flatMap(({ texts }) =>
    [texts.title, texts.aliases, texts.symptoms, texts.tags, texts.summary].flat(),
  );
  const all = named
    .flatMap((text) => words(text))
    .filter(({ text }) => text.length > 3 && !isHan(text) && !/^\d/.test(text));
  return unique(all.map(({ text }) => text)).sort();
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const unique = <T>(items: T[]): T[] => [...new Set(items)];
