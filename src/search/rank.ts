import type { Entry, Field } from '../types.ts';
import { lineScorer, mostOfLine } from './best-line.ts';
import type { Clause } from './glossary-terms.ts';
import { fields, type Posting, postingOf } from './postings.ts';
import type { Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { gain, Rarities, type Weighed, weigh } from './weights.ts';

/** A page that may answer a query. */
export interface Ranked {
  doc: number;
  /** 0 to 1: how much of what the query asks for the page is about. */
  score: number;
  /** Reckoned when asked for: only for the pages that are shown. */
  why: () => Why;
}

/** How the two views of a page add up: its words one by one, and its best line as a whole. */
const share = { words: 0.65, line: 0.35 };

/**
 * Who is paged has a problem: a recipe, a guide or a tree leads where no problem's page comes near. A tree is a way in, so it
 * stays in sight.
 */
const leads: Record<Entry['kind'], number> = { problem: 1, tree: 0.85, recipe: 0.8, guide: 0.8 };

/** Unless a line of it says nearly what the query says. */
const named = 0.8;

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
  const weighed = weigh(index, rarities, clauses);
  const scorers = new Map<SearchIndex, ReturnType<typeof lineScorer>>();
  const withLines = (doc: number, words: number) => {
    const home = index.home(doc);
    const scorer =
      scorers.get(home) ?? lineScorer(home === index ? rarities : new Rarities(home), weighed, sequence);
    scorers.set(home, scorer);
    const { kind, lines } = index.doc(doc);
    const line = scorer(lines);
    return (share.words * words + share.line * line) * (line >= named ? 1 : leads[kind]);
  };
  const ranked: Ranked[] = [];
  for (const { doc, words, most } of byWords(weighed, index.size, wanted)) {
    while (ranked.length > 0 && ranked[0]!.score > most) yield ranked.shift()!;
    ranked.push({ doc, score: withLines(doc, words), why: () => why(index, rarities, doc, weighed) });
    ranked.sort(byScore);
  }
  yield* ranked;
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.doc - b.doc;

/** A page by its words alone. */
interface ByWords {
  doc: number;
  words: number;
  /** No more than this can it score together with its lines. */
  most: number;
}

/** The candidates, those that may score most first. */
function byWords(weighed: Weighed[], size: number, wanted: (doc: number) => boolean): ByWords[] {
  const words = new Float64Array(size);
  for (const { weight, scores } of weighed)
    for (let doc = 0; doc < size; doc++) words[doc]! += weight * scores[doc]!;
  const mostOf = (doc: number) => {
    const inLines = weighed.reduce((sum, clause) => sum + clause.weight * clause.inLines[doc]!, 0);
    return share.words * words[doc]! + share.line * mostOfLine(inLines);
  };
  return Array.from(words.keys())
    .filter((doc) => words[doc]! > 0 && wanted(doc))
    .map((doc) => ({ doc, words: words[doc]!, most: mostOf(doc) }))
    .sort((a, b) => b.most - a.most || a.doc - b.doc)
    .slice(0, candidates);
}

/** What speaks for a page. */
export interface Why {
  /** The words that matched, by field. */
  matched: Map<Field, Set<string>>;
  /** The section of the body that holds the most of the query; -1 when none does. */
  section: number;
}

/** The words that speak for a page, by field, and the section that holds the most of them. */
export function why(index: SearchIndex, rarities: Rarities, doc: number, weighed: Weighed[]): Why {
  const matched: Why['matched'] = new Map();
  const sections = new Map<number, number>();
  for (const { clause, weight, scores } of weighed)
    for (const posting of bestForm(index, rarities, doc, clause)) {
      fields.forEach((field, bit) => {
        if (field !== 'asks' && posting.fields & (1 << bit))
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
