import type { Field } from '../types.ts';
import { bestLine } from './best-line.ts';
import { fields } from './postings.ts';
import type { Clause, Form } from './query.ts';
import { Rarities } from './rarities.ts';
import type { Posting, SearchIndex } from './search-index.ts';

/** A page with what speaks for it. */
export interface Ranked {
  doc: number;
  /** 0 to 1: how much of what the query asks for the page is about. */
  score: number;
  matched: Map<Field, Set<string>>;
  /** The section of the body that holds the most of the query; -1 when none does. */
  section: number;
}

/** What a page has of one clause. */
interface Match {
  score: number;
  postings: Posting[];
}

/** A clause, what it weighs, and what each page has of it. */
interface Weighed {
  clause: Clause;
  weight: number;
  matches: Map<number, Match>;
}

/** How soon more of the same word stops counting (the k of BM25, in units of one occurrence in the body). */
const saturation = 20;

/** How the two views of a page add up: its words one by one, and its best line as a whole. */
const share = { words: 0.65, line: 0.35 };

/** How many pages are looked at line by line. */
const candidates = 50;

/**
 * Ranks the pages that hold any word of the query, among those `wanted`. Rare words count more than common ones. The best
 * fifty are returned.
 */
export function rank(
  index: SearchIndex,
  clauses: Clause[],
  wanted: (doc: number) => boolean = () => true,
): Ranked[] {
  const rarities = new Rarities(index);
  const weights = clauses.map((clause) => clauseWeight(index, rarities, clause));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighed = clauses.map((clause, number): Weighed => {
    return { clause, weight: weights[number]! / total, matches: matchClause(index, rarities, clause) };
  });
  const scores = new Map<number, number>();
  for (const { weight, matches } of weighed)
    for (const [doc, { score }] of matches) scores.set(doc, (scores.get(doc) ?? 0) + weight * score);

  const homes = new Map<SearchIndex, Rarities>([[index, rarities]]);
  return [...scores]
    .filter(([doc]) => wanted(doc))
    .map(([doc, score]) => ({ doc, score }))
    .sort(byScore)
    .slice(0, candidates)
    .map(({ doc, score }) => {
      const home = index.home(doc);
      if (!homes.has(home)) homes.set(home, new Rarities(home));
      const line = bestLine(homes.get(home)!, index.doc(doc).lines, clauses, weights, total);
      return { doc, score: share.words * score + share.line * line, ...why(doc, weighed) };
    })
    .sort(byScore);
}

const byScore = (a: { doc: number; score: number }, b: { doc: number; score: number }) =>
  b.score - a.score || a.doc - b.doc;

/** What a clause weighs: the rarity of its most common form that is known; of an unknown word, the highest there is. */
function clauseWeight(index: SearchIndex, rarities: Rarities, clause: Clause): number {
  const known = clause.forms.filter((form) => form.stems.every((stem) => index.postings(stem).length > 0));
  const weights = known.map((form) => rarities.ofAll(form.stems) / Math.sqrt(form.stems.length));
  return weights.length > 0 ? Math.min(...weights) : rarities.of('');
}

function matchClause(index: SearchIndex, rarities: Rarities, clause: Clause): Map<number, Match> {
  const [first, ...others] = clause.forms.map((form) => matchForm(index, rarities, form));
  const best = first ?? new Map<number, Match>();
  for (const form of others)
    for (const [doc, match] of form) if (match.score > (best.get(doc)?.score ?? 0)) best.set(doc, match);
  return best;
}

/** The pages that hold words of a form; each word counts by its rarity, so half a term counts less than half. */
function matchForm(index: SearchIndex, rarities: Rarities, form: Form): Map<number, Match> {
  const rarity = rarities.ofAll(form.stems) || 1;
  const found = new Map<number, Match>();
  for (const stem of form.stems)
    for (const posting of index.postings(stem)) {
      const gain = (rarities.of(stem) / rarity) * (posting.weight / (saturation + posting.weight));
      const match = found.get(posting.doc);
      if (match) {
        match.score += gain;
        match.postings.push(posting);
      } else found.set(posting.doc, { score: gain, postings: [posting] });
    }
  for (const match of found.values()) match.score *= form.trust * (match.postings.length / form.stems.length);
  return found;
}

/** The words that speak for a page, by field, and the section that holds the most of them. */
function why(doc: number, weighed: Weighed[]): Pick<Ranked, 'matched' | 'section'> {
  const matched: Ranked['matched'] = new Map();
  const sections = new Map<number, number>();
  for (const { clause, weight, matches } of weighed) {
    const match = matches.get(doc);
    for (const posting of match?.postings ?? []) {
      fields.forEach((field, bit) => {
        if (posting.fields & (1 << bit))
          matched.set(field, (matched.get(field) ?? new Set()).add(clause.word));
      });
      if (posting.section >= 0)
        sections.set(posting.section, (sections.get(posting.section) ?? 0) + weight * match!.score);
    }
  }
  return { matched, section: [...sections].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1 };
}
