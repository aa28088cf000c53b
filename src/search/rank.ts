import type { Field } from '../types.ts';
import { lineScorer, mostOfLine } from './best-line.ts';
import { fields, linesOfPage, postingOf } from './postings.ts';
import type { Clause, Form, Query } from './query.ts';
import { Rarities } from './rarities.ts';
import type { Posting, SearchIndex } from './search-index.ts';

/** A page that may answer a query. */
export interface Ranked {
  doc: number;
  /** 0 to 1: how much of what the query asks for the page is about. */
  score: number;
  /** Reckoned when asked for: only for the pages that are shown. */
  why: () => Why;
}

/** What speaks for a page. */
export interface Why {
  /** The words that matched, by field. */
  matched: Map<Field, Set<string>>;
  /** The section of the body that holds the most of the query; -1 when none does. */
  section: number;
}

/** A clause, what it weighs, and what each page has of it, by number. */
interface Weighed extends Has {
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

/** How the two views of a page add up: its words one by one, and its best line as a whole. */
const share = { words: 0.65, line: 0.35 };

/** Who is paged has a problem: a recipe, a guide or a tree leads where no problem's page comes near. */
const otherThanProblem = 0.85;

/** Unless a line of it says nearly what the query says. */
const named = 0.8;

/** Less than 1: a rare word counts more than a common one, but the common ones together are not drowned by it. */
const rarityPower = 0.7;

/** How many pages are looked at line by line. An exact line may stand on a page that has little else of the query. */
const candidates = 50;

/**
 * Ranks the pages that hold any word of the query, among those `wanted`, best first, at most fifty. Rare words count more than
 * common ones. Only as many pages are looked at line by line as it takes to be sure of those that are asked for.
 */
export function* rank(
  index: SearchIndex,
  { clauses, sequence }: Query,
  wanted: (doc: number) => boolean = () => true,
): Generator<Ranked> {
  const rarities = new Rarities(index);
  const weights = clauses.map((clause) => clauseWeight(index, rarities, clause));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighed = clauses.map((clause, number): Weighed => {
    return { clause, weight: weights[number]! / total, ...clauseScores(index, rarities, clause) };
  });
  const scores = new Float64Array(index.size);
  const inLines = new Float64Array(index.size);
  for (const { weight, ...ofClause } of weighed)
    for (let doc = 0; doc < index.size; doc++) {
      scores[doc]! += weight * ofClause.scores[doc]!;
      inLines[doc]! += weight * ofClause.inLines[doc]!;
    }
  const most = (doc: number, words: number) => share.words * words + share.line * mostOfLine(inLines[doc]!);

  const scorers = new Map<SearchIndex, ReturnType<typeof lineScorer>>();
  const withLines = (doc: number, words: number) => {
    const home = index.home(doc);
    const scorer =
      scorers.get(home) ??
      lineScorer(home === index ? rarities : new Rarities(home), clauses, weights, sequence);
    scorers.set(home, scorer);
    const { kind, lines } = index.doc(doc);
    const line = scorer(lines);
    const leads = kind === 'problem' || line >= named;
    return (share.words * words + share.line * line) * (leads ? 1 : otherThanProblem);
  };
  const byMost = Array.from(scores, (score, doc) => ({ doc, score }))
    .filter(({ doc, score }) => score > 0 && wanted(doc))
    .sort(byScore)
    .slice(0, candidates)
    .map((page) => ({ ...page, most: most(page.doc, page.score) }))
    .sort((a, b) => b.most - a.most);
  const ranked: Ranked[] = [];
  for (const { doc, score, most } of byMost) {
    while (ranked.length > 0 && ranked[0]!.score > most) yield ranked.shift()!;
    ranked.push({ doc, score: withLines(doc, score), why: () => why(index, rarities, doc, weighed) });
    ranked.sort(byScore);
  }
  yield* ranked;
}

const byScore = (a: { doc: number; score: number }, b: { doc: number; score: number }) =>
  b.score - a.score || a.doc - b.doc;

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
  for (const form of clause.forms) {
    const { scores, inLines } = formScores(index, rarities, form);
    for (let doc = 0; doc < index.size; doc++) {
      best.scores[doc] = Math.max(best.scores[doc]!, scores[doc]!);
      best.inLines[doc]! |= inLines[doc]!;
    }
  }
  return best;
}

/** What each page has of a form; each word counts by its rarity, so half a term counts less than half. */
function formScores(index: SearchIndex, rarities: Rarities, form: Form): Has {
  const scores = new Float64Array(index.size);
  const found = new Uint8Array(index.size);
  const foundInLines = new Uint8Array(index.size);
  const rarity = rarities.ofAll(form.stems) || 1;
  for (const stem of form.stems) {
    const telling = rarities.of(stem) / rarity;
    const { docs, weights, fields: inFields } = index.postings(stem);
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at]!;
      scores[doc]! += gain(telling, weights[at]!);
      found[doc]! += 1;
      if (inFields[at]! & linesOfPage) foundInLines[doc]! += 1;
    }
  }
  const { length } = form.stems;
  return {
    scores: scores.map((score, doc) => score * form.trust * (found[doc]! / length)),
    inLines: foundInLines.map((count) => (length > 0 && count === length ? 1 : 0)),
  };
}

/** What a word gives a page: the more of it, the less each further one. */
const gain = (telling: number, weight: number) => (telling * weight) / (saturation + weight);

/** The words that speak for a page, by field, and the section that holds the most of them. */
function why(index: SearchIndex, rarities: Rarities, doc: number, weighed: Weighed[]): Why {
  const matched: Why['matched'] = new Map();
  const sections = new Map<number, number>();
  for (const { clause, weight, scores } of weighed)
    for (const posting of bestForm(index, rarities, doc, clause)) {
      fields.forEach((field, bit) => {
        if (posting.fields & (1 << bit))
          matched.set(field, (matched.get(field) ?? new Set()).add(clause.word));
      });
      if (posting.section >= 0)
        sections.set(posting.section, (sections.get(posting.section) ?? 0) + weight * scores[doc]!);
    }
  return { matched, section: [...sections].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1 };
}

/** What a page has of a clause: of the form it has most of. */
function bestForm(index: SearchIndex, rarities: Rarities, doc: number, clause: Clause): Posting[] {
  let best = { score: 0, postings: [] as Posting[] };
  for (const { stems, trust } of clause.forms) {
    const found = stems.map((stem) => ({
      telling: rarities.of(stem),
      posting: postingOf(index.postings(stem), doc),
    }));
    const postings = found.flatMap(({ posting }) => posting ?? []);
    const sum = found.reduce(
      (total, { telling, posting }) => total + (posting ? gain(telling, posting.weight) : 0),
      0,
    );
    const score = (sum / (rarities.ofAll(stems) || 1)) * trust * (postings.length / stems.length);
    if (score > best.score) best = { score, postings };
  }
  return best.postings;
}
