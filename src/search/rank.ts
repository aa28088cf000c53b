import type { Field, IndexedLine, SearchIndex } from '../types.ts';
import { decodePostings, fields, type Posting, rarity } from './postings.ts';
import type { Clause, Form } from './query.ts';

/** A page with what speaks for it. */
export interface Ranked {
  doc: number;
  /** 0 to 1: how much of what the query asks for the page is about. */
  score: number;
  matched: Map<Field, Set<string>>;
  /** The section of the body that holds the most of the query; -1 when none does. */
  section: number;
}

/** How soon more of the same word stops counting (the k of BM25, in units of one occurrence in the body). */
const saturation = 20;

/** How the two views of a page add up: its words one by one, and its best line as a whole. */
const share = { words: 0.65, line: 0.35 };

/** How many pages are looked at line by line. */
const candidates = 50;

/** Ranks the pages that hold any word of the query. Rare words count more than common ones. */
export function rank(index: SearchIndex, clauses: Clause[]): Ranked[] {
  const reader = new PostingsReader(index);
  const weights = clauses.map((clause) => clauseWeight(reader, clause));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pages = new Map<number, Ranked & { sections: Map<number, number> }>();
  clauses.forEach((clause, number) => {
    for (const [doc, match] of matchClause(reader, clause)) {
      const page = pages.get(doc) ?? { doc, score: 0, matched: new Map(), section: -1, sections: new Map() };
      pages.set(doc, page);
      const gain = (weights[number]! / total) * match.score;
      page.score += gain * share.words;
      for (const posting of match.postings) note(page, posting, clause.word, gain);
    }
  });
  const likely = [...pages.values()].sort(byScore).slice(0, candidates);
  for (const page of likely) {
    page.score += share.line * bestLine(reader, index.docs[page.doc]!.lines, clauses, weights, total);
    page.section = [...page.sections].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
  }
  return likely.sort(byScore);
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.doc - b.doc;

/** Decodes the postings of a stem once. */
class PostingsReader {
  readonly #index: SearchIndex;
  readonly #decoded = new Map<string, Posting[]>();
  readonly #rarity = new Map<string, number>();

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  of(stem: string): Posting[] {
    const known = this.#decoded.get(stem);
    if (known) return known;
    const text = Object.hasOwn(this.#index.postings, stem) ? this.#index.postings[stem] : undefined;
    const postings = text ? decodePostings(text) : [];
    this.#decoded.set(stem, postings);
    return postings;
  }

  rarity(stem: string): number {
    const known = this.#rarity.get(stem) ?? rarity(this.of(stem), this.#index.docs.length);
    this.#rarity.set(stem, known);
    return known;
  }

  rarityOf(stems: string[]): number {
    return stems.reduce((sum, stem) => sum + this.rarity(stem), 0);
  }
}

/** What a clause weighs: the rarity of its most common form that is known; of an unknown word, the highest there is. */
function clauseWeight(reader: PostingsReader, clause: Clause): number {
  const known = clause.forms.filter((form) => form.stems.every((stem) => reader.of(stem).length > 0));
  const weights = known.map((form) => reader.rarityOf(form.stems) / Math.sqrt(form.stems.length));
  return weights.length > 0 ? Math.min(...weights) : reader.rarity('');
}

function matchClause(reader: PostingsReader, clause: Clause) {
  const best = new Map<number, { score: number; postings: Posting[] }>();
  for (const form of clause.forms)
    for (const [doc, match] of matchForm(reader, form))
      if (match.score > (best.get(doc)?.score ?? 0)) best.set(doc, match);
  return best;
}

/** The pages that hold words of a form; each word counts by its rarity, so half a term counts less than half. */
function matchForm(reader: PostingsReader, form: Form) {
  const rarity = reader.rarityOf(form.stems) || 1;
  const found = new Map<number, { score: number; postings: Posting[] }>();
  for (const stem of form.stems)
    for (const posting of reader.of(stem)) {
      const match = found.get(posting.doc) ?? { score: 0, postings: [] };
      found.set(posting.doc, match);
      match.score += (reader.rarity(stem) / rarity) * (posting.weight / (saturation + posting.weight));
      match.postings.push(posting);
    }
  for (const match of found.values()) match.score *= form.trust * (match.postings.length / form.stems.length);
  return found;
}

function note(
  page: Ranked & { sections: Map<number, number> },
  posting: Posting,
  word: string,
  gain: number,
) {
  fields.forEach((field, bit) => {
    if (posting.fields & (1 << bit))
      page.matched.set(field, (page.matched.get(field) ?? new Set()).add(word));
  });
  if (posting.section >= 0)
    page.sections.set(posting.section, (page.sections.get(posting.section) ?? 0) + gain);
}

/** How much the most similar line of a page and the query share, 0 to 1 (an F-measure weighed by rarity). */
function bestLine(
  reader: PostingsReader,
  lines: IndexedLine[],
  clauses: Clause[],
  weights: number[],
  total: number,
): number {
  let best = 0;
  const wanted = [...new Set(clauses.flatMap((clause) => clause.forms.flatMap((form) => form.stems)))];
  for (const line of lines) {
    if (!wanted.some((stem) => line.stems.includes(stem))) continue;
    const stems = line.stems.split(' ');
    let shared = 0;
    let sharedOfLine = 0;
    clauses.forEach((clause, number) => {
      const form = clause.forms.find((known) => known.stems.every((stem) => stems.includes(stem)));
      if (!form) return;
      shared += weights[number]! * form.trust;
      sharedOfLine += reader.rarityOf(form.stems);
    });
    if (shared === 0) continue;
    const recall = shared / total;
    const precision = Math.min(sharedOfLine / line.rarity, 1);
    best = Math.max(best, (2 * recall * precision) / (recall + precision));
  }
  return best;
}
