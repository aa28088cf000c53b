import type { Field, SearchIndex } from '../types.ts';
import { bestLine } from './best-line.ts';
import { fields, type Posting } from './postings.ts';
import type { Clause, Form } from './query.ts';
import { PostingsReader } from './reader.ts';

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
