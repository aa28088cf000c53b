import type { Entry, Hit, IndexedDoc, SearchIndex, SearchResult, Signature } from '../types.ts';
import { correct } from './corrections.ts';
import { type Clause, parseQuery } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import { matchSignatures } from './signatures.ts';

/** Below this score no page answers the query: measured on queries of both kinds, see docs/search.md. */
const fitting = 0.15;

/** What a matched log line is worth: it names its page better than any words. */
const signatureScore: Record<Signature['shows'], number> = { cause: 1, symptom: 0.95, benign: 0.6 };

/** Finds the pages that answer a query, best first, among `entries`. */
export async function search(
  index: SearchIndex,
  entries: Entry[],
  query: string,
  limit: number,
): Promise<SearchResult> {
  const clauses = await correct(index, parseQuery(index, query));
  const byDoc = new Map(entries.map((entry) => [key(entry), entry]));
  const hits = withSignatures(index, query, rank(index, clauses))
    .flatMap((page) => toHit(index.docs[page.doc]!, byDoc.get(key(index.docs[page.doc]!)), page))
    .slice(0, limit);
  return { query, fits: (hits[0]?.score ?? 0) >= fitting, hits, corrected: corrected(clauses) };
}

/** A tree and a playbook may share an id. */
const key = ({ kind, id }: Pick<Entry, 'kind' | 'id'>) => `${kind === 'tree'}/${id}`;

/** Puts the pages whose log lines stand in the query before those that only share words with it. */
function withSignatures(index: SearchIndex, query: string, ranked: Ranked[]): Ranked[] {
  const pages = new Map(ranked.map((page) => [page.doc, page]));
  for (const { doc, text, shows } of matchSignatures(index, query)) {
    const page = pages.get(doc) ?? { doc, score: 0, matched: new Map(), section: -1 };
    pages.set(doc, page);
    // The words still decide between two pages that claim the same line.
    page.score = Math.max(page.score, signatureScore[shows] * (0.9 + 0.1 * Math.min(page.score, 1)));
    page.matched.set('signatures', new Set([text]));
  }
  return [...pages.values()].sort((a, b) => b.score - a.score || a.doc - b.doc);
}

/** Empty when the page is not among those asked for. */
function toHit(doc: IndexedDoc, entry: Entry | undefined, { score, matched, section }: Ranked): Hit[] {
  if (!entry) return [];
  const { id, kind, title } = entry;
  const why = [...matched].map(([field, words]) => ({ field, words: [...words] }));
  return [
    {
      id,
      kind,
      title,
      score: Math.round(score * 1000) / 1000,
      matched: why,
      section: doc.sections[section] ?? null,
    },
  ];
}

function corrected(clauses: Clause[]): SearchResult['corrected'] {
  return clauses.flatMap(({ typed, word }) => (typed ? [{ from: typed, to: word }] : []));
}
