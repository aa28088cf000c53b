import { firstLanguage } from '../language.ts';
import type { Entry, Hit, Lang, SearchResult, Signature } from '../types.ts';
import type { Clause } from './glossary-terms.ts';
import { keyOf } from './key.ts';
import { asksForNoTrouble } from './no-trouble.ts';
import { matchSignatures, tellingLines } from './pasted.ts';
import { parseQuery } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import type { IndexedDoc, SearchIndex } from './search-index.ts';
import { correct } from './spelling.ts';

/**
 * Below this score no page answers the query: measured on queries of both kinds, see docs/search.md. A query in Chinese asks for
 * pairs of signs.
 */
const fitting = { inWords: 0.16, inSigns: 0.14 };

/** What a matched log line is worth: it names its page better than any words. */
const signatureScore: Record<Signature['shows'], number> = {
  cause: 1,
  symptom: 0.95,
  wrapper: 0.8,
  transient: 0.8,
  benign: 0.6,
};

/** From this score on a page says nearly what the query says: it answers, however the query asks. */
const answered = 0.5;

/** What to look for, and among what. */
export interface SearchOptions {
  limit: number;
  /** Only pages with this tag. */
  tag?: string;
  /** Names sections in this language, where a page is there in it. */
  lang?: Lang;
}

/** Finds the pages that answer a query, best first. `entryOf` knows the page of a key (`key.ts`). */
export async function search(
  index: SearchIndex,
  entryOf: (key: string) => Entry | undefined,
  query: string,
  { limit, tag, lang = firstLanguage }: SearchOptions,
): Promise<SearchResult> {
  const read = await correct(index, parseQuery(index, tellingLines(query)));
  const asked = (doc: number) => {
    const entry = entryOf(keyOf(index.doc(doc)));
    return entry && (tag === undefined || entry.tags.includes(tag)) ? entry : undefined;
  };
  const wanted = tag === undefined ? undefined : (doc: number) => asked(doc) !== undefined;
  const hits: Hit[] = [];
  for (const page of withSignatures(index, query, rank(index, read, wanted))) {
    const entry = asked(page.doc);
    // A page and what extends it are found one by one: the better one counts.
    if (entry && !hits.some((hit) => keyOf(hit) === keyOf(entry)))
      hits.push(toHit(index.doc(page.doc), entry, page, lang));
    if (hits.length === limit) break;
  }
  const fits = isAnswered(query, hits[0]?.score ?? 0);
  return { query, fits, hits, corrected: corrected(read.clauses) };
}

function isAnswered(query: string, score: number): boolean {
  const least = /\p{Script=Han}/u.test(query) ? fitting.inSigns : fitting.inWords;
  return score >= answered || (score >= least && !asksForNoTrouble(query));
}

/** Puts the pages whose log lines stand in the query before those that only share words with it. */
function withSignatures(index: SearchIndex, query: string, ranked: Iterable<Ranked>): Iterable<Ranked> {
  const matches = matchSignatures(index, query);
  if (matches.length === 0) return ranked;
  const pages = new Map(Array.from(ranked, (page) => [page.doc, page]));
  for (const { doc, text, shows } of matches) {
    const { score = 0, why } = pages.get(doc) ?? {};
    const { matched, section } = why?.() ?? { matched: new Map(), section: -1 };
    pages.set(doc, {
      doc,
      // The words still decide between two pages that claim the same line.
      score: Math.max(score, signatureScore[shows] * (0.9 + 0.1 * Math.min(score, 1))),
      why: () => ({ matched: new Map([...matched, ['signatures', new Set([text])]]), section }),
    });
  }
  return [...pages.values()].sort((a, b) => b.score - a.score || a.doc - b.doc);
}

function toHit(doc: IndexedDoc, { id, kind, title }: Entry, { score, why }: Ranked, lang: Lang): Hit {
  const { matched, section } = why();
  return {
    id,
    kind,
    title,
    score: Math.round(score * 1000) / 1000,
    matched: [...matched].map(([field, words]) => ({ field, words: [...words] })),
    section:
      (doc.sections[lang] ?? doc.sections[firstLanguage] ?? Object.values(doc.sections)[0])?.[section] ??
      null,
  };
}

function corrected(clauses: Clause[]): SearchResult['corrected'] {
  return clauses.flatMap(({ typed, word }) => (typed ? [{ from: typed, to: word }] : []));
}
