import type { Field } from '../types.ts';
import { bestLines, type Weighed } from './best-line.ts';
import { fields, inPage, rarityAmong, weightIn } from './postings.ts';
import type { Clause, Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { isHan } from './tokenize.ts';

/** A page that may answer a query. */
export interface Ranked {
  doc: number;
  /** 0 to 1: how much of what the query asks for the page is about. */
  score: number;
}

/** How the two views of a page add up: its words one by one, and its best line as a whole. */
const share = { words: 0.65, line: 0.35 };

/** How soon more of the same word stops counting, in units of one occurrence in the body. */
const saturation = 20;

/** Less than 1: a rare word counts more than a common one, and not in full. */
const rarityPower = 0.7;

/** How many pages are looked at line by line. An exact line may stand on a page that has little else of the query. */
const candidates = 200;

/**
 * Ranks the pages that hold any word of the query, among those `wanted`, best first, at most two hundred. A page counts by the rarity of
 * the words it has, and by its line that says most nearly what the query says.
 */
export function rank(
  index: SearchIndex,
  { clauses, sequence }: Query,
  wanted: (doc: number) => boolean = () => true,
): Ranked[] {
  const weighed = weigh(index, clauses);
  const words = new Float64Array(index.size);
  for (const { clause, weight } of weighed) {
    const scores = pageScores(index, clause);
    for (let doc = 0; doc < index.size; doc++) words[doc]! += weight * scores[doc]!;
  }
  for (let doc = 0; doc < index.size; doc++) if (words[doc]! > 0 && !wanted(doc)) words[doc] = 0;
  const docs = highest(words);
  const lines = bestLines(index, weighed, sequence, docs);
  return docs
    .map((doc, at): Ranked => ({ doc, score: share.words * words[doc]! + share.line * lines[at]! }))
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
}

/** The numbers of the pages that score at all, best first, `candidates` of them at most. */
function highest(scores: Float64Array): number[] {
  const least = scores.toSorted().at(-candidates) ?? 0;
  const found: number[] = [];
  for (let doc = 0; doc < scores.length; doc++)
    if (scores[doc]! > 0 && scores[doc]! >= least) found.push(doc);
  return found.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, candidates);
}

/**
 * What each clause weighs: the rarity of its most common form that is known; of an unknown word, the highest there is. Common
 * words together are not drowned by a rare one. Pairs of Chinese signs overlap, so each is half a word.
 */
function weigh(index: SearchIndex, clauses: Clause[]): Weighed[] {
  const weights = clauses.map(({ forms, word, term }) => {
    const known = forms.filter((stems) => stems.every((stem) => index.postings(stem).pages.length > 0));
    const rarities = known.map((stems) => rarityOf(index, stems) / Math.sqrt(stems.length));
    const rarity = rarities.length > 0 ? Math.min(...rarities) : rarityOf(index, ['']);
    return rarity ** rarityPower * (isHan(word) && term === undefined ? 0.5 : 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return clauses.map((clause, at) => ({ clause, weight: weights[at]! / total }));
}

/** How telling stems are together, by the pages they name. */
const rarityOf = (index: SearchIndex, stems: string[]) =>
  stems.reduce((sum, stem) => sum + rarityAmong(index.postings(stem).named, index.size), 0);

/** What each page has of a clause, 0 to 1: of the form it has most of. */
function pageScores(index: SearchIndex, { forms }: Clause): Float64Array {
  const best = new Float64Array(index.size);
  for (const stems of forms) {
    const scores = new Float64Array(index.size);
    const all = rarityOf(index, stems) || 1;
    for (const stem of stems) {
      const { pages } = index.postings(stem);
      const part = rarityOf(index, [stem]) / all;
      for (let at = 0; at < pages.length; at += 2) {
        const doc = pages[at]!;
        const weight = weightIn(pages[at + 1]!);
        scores[doc]! += (part * weight) / (saturation + weight);
        if (scores[doc]! > best[doc]!) best[doc] = scores[doc]!;
      }
    }
  }
  return best;
}

/** What speaks for a page. */
interface Why {
  /** The words that matched, by field. */
  matched: Map<Field, Set<string>>;
  /** The section of the body that holds the most of the query; -1 when none does. */
  section: number;
}

/** The words that speak for a page, by field, and the section that holds the most of them. */
export function why(index: SearchIndex, clauses: Clause[], doc: number): Why {
  const matched: Why['matched'] = new Map();
  const sections = new Map<number, number>();
  for (const { clause, weight } of weigh(index, clauses))
    for (const stem of new Set(clause.forms.flat())) {
      const place = inPage(index.postings(stem), doc);
      if (!place) continue;
      fields.forEach((field, bit) => {
        if (field !== 'asks' && place.fields & (1 << bit))
          matched.set(field, (matched.get(field) ?? new Set()).add(clause.word));
      });
      if (place.section >= 0)
        sections.set(place.section, (sections.get(place.section) ?? 0) + weight * place.weight);
    }
  return { matched, section: [...sections].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1 };
}
