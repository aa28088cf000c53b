import { firstLanguage } from '../language.ts';
import type { Entry, Hit, Lang, SearchResult, Signature } from '../types.ts';
import { keyOf } from './key.ts';
import { matchSignatures, type PastedMatch, tellingLines } from './pasted.ts';
import { type Clause, parseQuery } from './query.ts';
import { type Ranked, rank, why } from './rank.ts';
import type { IndexedDoc, SearchIndex } from './search-index.ts';
import { correct } from './spelling.ts';

/** A first page below this is only the nearest there is: see docs/search.md. */
const weak = 0.16;

/** What a matched log line is worth: it names its page better than any words. */
const signatureScore: Record<Signature['shows'], number> = {
  ...{ cause: 1, symptom: 0.95, wrapper: 0.8, transient: 0.8, benign: 0.6 },
};

/** What to look for, and among what. */
export interface SearchOptions {
  limit: number;
  /** Only pages with this tag. */
  tag?: string;
  kind?: Entry['kind'];
  /** Names sections in this language, where a page is there in it. */
  lang?: Lang;
  /** What triage says of a text that was pasted. */
  judged?: Judgement | undefined;
}

/** The pages that triage names, best first, and whether they claim what it saw. */
export interface Judgement {
  pages: string[];
  claimed: boolean;
}

/** Finds the pages that answer a query, best first. `entryOf` knows the page of a key (`key.ts`). */
export function search(
  index: SearchIndex,
  entryOf: (key: string) => Entry | undefined,
  query: string,
  { limit, tag, kind, lang = firstLanguage, judged }: SearchOptions,
): SearchResult {
  const asked = correct(index, parseQuery(index, tellingLines(query)));
  const { clauses } = asked;
  const isWanted = (entry: Entry | undefined) =>
    entry !== undefined &&
    (tag === undefined || entry.tags.includes(tag)) &&
    (kind === undefined || entry.kind === kind);
  const any = tag === undefined && kind === undefined;
  const byWords = rank(index, asked, (doc) => any || isWanted(entryOf(keyOf(index.doc(doc)))));
  const pasted = matchSignatures(index, query);
  const looked = draftsBehind(index, pasted.length > 0 ? withSignatures(pasted, byWords) : byWords);
  const ranked = judged ? behind(judged.pages, index, looked) : looked;
  // A page and what extends it are found one by one: the better one counts.
  const found = new Map<string, Ranked>();
  for (const page of ranked) {
    const key = keyOf(index.doc(page.doc));
    if (!found.has(key) && isWanted(entryOf(key))) found.set(key, page);
    if (found.size === limit) break;
  }
  const [first] = found.values();
  return {
    query,
    fits: first !== undefined && (judged?.claimed ?? first.score >= weak),
    hits: Array.from(found, ([key, page]) => {
      const literals = pasted.flatMap(({ doc, text }) => (doc === page.doc ? [text] : []));
      return toHit(index, clauses, page, entryOf(key)!, literals, lang);
    }),
    corrected: clauses.flatMap(({ typed, word }) => (typed ? [{ from: typed, to: word }] : [])),
  };
}

/** A draft counts this much of a page that was looked through: it says its title, which may be ours word by word, and little more. */
const draftShare = 0.6;

/** Drafts behind pages that answer nearly as much, among the first forty: nobody looks further. */
function draftsBehind(index: SearchIndex, ranked: Ranked[]): Ranked[] {
  const first = ranked.slice(0, 40);
  if (!first.some(({ doc }) => index.doc(doc).draft)) return ranked;
  const settled = first
    .map(({ doc, score }) => ({ doc, score: index.doc(doc).draft ? draftShare * score : score }))
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
  return [...settled, ...ranked.slice(first.length)];
}

/** Puts the pages whose log lines stand in the query before those that only share words with it. */
function withSignatures(pasted: PastedMatch[], byWords: Ranked[]): Ranked[] {
  const pages = new Map(byWords.map((page) => [page.doc, page]));
  for (const { doc, shows } of pasted) {
    const { score } = pages.get(doc) ?? { score: 0 };
    // The words still decide between two pages that claim the same line.
    const claimed = Math.max(score, signatureScore[shows] * (0.9 + 0.1 * Math.min(score, 1)));
    pages.set(doc, { doc, score: claimed });
  }
  return [...pages.values()].sort((a, b) => b.score - a.score || a.doc - b.doc);
}

/** Puts the pages that triage names before all others: lines alone do not tell a cause from what follows. */
function behind(pages: string[], index: SearchIndex, ranked: Ranked[]): Ranked[] {
  const named = pages.flatMap((id) => index.numbersOf(keyOf({ kind: 'problem', id })));
  return [...named.map((doc) => ({ doc, score: 1 })), ...ranked.filter(({ doc }) => !named.includes(doc))];
}

function toHit(
  index: SearchIndex,
  clauses: Clause[],
  { doc, score }: Ranked,
  { id, kind, title }: Entry,
  literals: string[],
  lang: Lang,
): Hit {
  const { matched, section } = why(index, clauses, doc);
  if (literals.length > 0) matched.set('signatures', new Set(literals));
  return {
    id,
    kind,
    title,
    score: Math.round(score * 1000) / 1000,
    matched: [...matched].map(([field, words]) => ({ field, words: [...words] })),
    section: headingsIn(index.doc(doc), lang)[section] ?? null,
  };
}

function headingsIn({ sections }: IndexedDoc, lang: Lang): string[] {
  return sections[lang] ?? sections[firstLanguage] ?? Object.values(sections)[0] ?? [];
}
