import type { Clause, Wording } from './glossary-terms.ts';
import { linesOfPage, namingShare, rarityAmong } from './postings.ts';
import type { SearchIndex } from './search-index.ts';

/** How telling words are among the pages of an index, each reckoned once. */
export class Rarities {
  readonly #index: SearchIndex;
  readonly #known = new Map<string, number>();

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  of(stem: string): number {
    const known = this.#known.get(stem) ?? this.#reckon(stem);
    this.#known.set(stem, known);
    return known;
  }

  #reckon(stem: string): number {
    const named = this.#index.postings(stem).fields.reduce((sum, inFields) => sum + namingShare(inFields), 0);
    return rarityAmong(named, this.#index.size);
  }

  ofAll(stems: string[]): number {
    return stems.reduce((sum, stem) => sum + this.of(stem), 0);
  }
}

/** A clause, what it weighs, and what each page has of it, by number. */
export interface Weighed extends Has {
  clause: Clause;
  weight: number;
}

/** What each page has of a form, or of a clause: how much, and whether in the fields that are compared line by line. */
interface Has {
  scores: Float64Array;
  inLines: Uint8Array;
}

/** How soon more of the same word stops counting (the k of BM25, in units of one occurrence in the body). */
const saturation = 20;

/** Less than 1: a rare word counts more than a common one, but the common ones together are not drowned by it. */
const rarityPower = 0.7;

/** The clauses of a query, weighed: together 1. */
export function weigh(index: SearchIndex, rarities: Rarities, clauses: Clause[]): Weighed[] {
  const weights = clauses.map((clause) => clauseWeight(index, rarities, clause));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return clauses.map((clause, number) => ({
    clause,
    weight: weights[number]! / total,
    ...clauseScores(index, rarities, clause),
  }));
}

/** What a clause weighs: the rarity of its most common form that is known; of an unknown word, the highest there is. */
function clauseWeight(index: SearchIndex, rarities: Rarities, clause: Clause): number {
  const known = clause.forms.filter((form) =>
    form.stems.every((stem) => index.postings(stem).docs.length > 0),
  );
  const weights = known.map((form) => rarities.ofAll(form.stems) / Math.sqrt(form.stems.length));
  return (weights.length > 0 ? Math.min(...weights) : rarities.of('')) ** rarityPower;
}

/** What each page has of a clause: of the form it has most of. */
function clauseScores(index: SearchIndex, rarities: Rarities, clause: Clause): Has {
  const best = { scores: new Float64Array(index.size), inLines: new Uint8Array(index.size) };
  for (const form of clause.forms)
    if (form.stems.length === 1) addWord(best, index, form);
    else addWords(best, index, rarities, form);
  return best;
}

/** Takes a form of one word into account, which most are. */
function addWord(best: Has, index: SearchIndex, { stems: [stem], trust }: Wording): void {
  const { docs, weights, fields } = index.postings(stem!);
  for (let at = 0; at < docs.length; at++) {
    const doc = docs[at]!;
    const score = gain(1, weights[at]!) * trust;
    if (score > best.scores[doc]!) best.scores[doc] = score;
    if (fields[at]! & linesOfPage) best.inLines[doc] = 1;
  }
}

/** Takes a form of several words into account; each counts by its rarity, so half a term counts less than half. */
function addWords(best: Has, index: SearchIndex, rarities: Rarities, { stems, trust }: Wording): void {
  const scores = new Float64Array(index.size);
  const found = new Uint8Array(index.size);
  const foundInLines = new Uint8Array(index.size);
  const rarity = rarities.ofAll(stems) || 1;
  const postings = stems.map((stem) => index.postings(stem));
  postings.forEach(({ docs, weights, fields }, number) => {
    const telling = rarities.of(stems[number]!) / rarity;
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at]!;
      scores[doc]! += gain(telling, weights[at]!);
      found[doc]! += 1;
      if (fields[at]! & linesOfPage) foundInLines[doc]! += 1;
    }
  });
  for (const { docs } of postings)
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at]!;
      const score = scores[doc]! * trust * (found[doc]! / stems.length);
      if (score > best.scores[doc]!) best.scores[doc] = score;
      if (foundInLines[doc] === stems.length) best.inLines[doc] = 1;
    }
}

/** What a word gives a page: the more of it, the less each further one. */
export const gain = (telling: number, weight: number) => (telling * weight) / (saturation + weight);
