import {
  type Block,
  bullets,
  code,
  em,
  heading,
  type Inline,
  type ItemWords,
  joined,
  numberedApart,
  paragraph,
  strong,
  text,
  type Words,
  withCode,
  withCut,
} from '../../blocks/blocks.ts';
import { firstStep } from '../../content/card.ts';
import { headingsOf } from '../../content/headings.ts';
import { langs, languages } from '../../language.ts';
import { keyOf } from '../../search/key.ts';
import type { Entry, Hit, Lang, Page, Playbook, SearchResult } from '../../types.ts';
import { shorten } from '../shared/text.ts';
import { searchWords } from './words.ts';

/** What `search --format json` prints. */
export interface SearchData extends SearchResult {
  schemaVersion: 1;
  /** What the card of the best page says to do first, as Markdown; null where nothing fits, or it has no card. */
  firstStep: string | null;
}

type Said = (typeof searchWords)[Lang];

/** What is said of the hits beside their titles. */
export interface AboutHits {
  /** Those of the hits. */
  entries: Entry[];
  /** The page of the best hit, when it fits. */
  best: Playbook | undefined;
  /** The trees that come nearest, as a way in, when it does not fit. */
  trees: string[];
  /** Whether to say why each was found. */
  explain: boolean;
}

/** The hits of a search. */
export function searchPage(
  result: SearchResult,
  { entries, best, trees, explain }: AboutHits,
  lang: Lang,
): Page<SearchData> {
  const words = searchWords[lang];
  const { query, fits, hits, corrected } = result;
  const first = best ? firstStep(best, pastedLine(best, hits[0])) : null;
  const items = hits.map((hit, at) => {
    const summary = entries.find((entry) => keyOf(entry) === keyOf(hit))?.summary ?? '';
    const below = [...(at === 0 && first ? [first.item] : []), ...(explain ? why(hit, words) : [])];
    return hitItem(hit, summary, below, lang);
  });
  return {
    data: { schemaVersion: 1, query, fits, firstStep: first?.markdown ?? null, hits, corrected },
    blocks: [
      heading(1, words.title(code(shorten(query, 80)))),
      ...(corrected.length > 0
        ? [
            paragraph(
              joined(
                corrected.map(({ from, to }) => words.corrected(code(from), code(to))),
                ' ',
              ),
            ),
          ]
        : []),
      ...(fits ? [] : [paragraph(hits.length > 0 ? words.weakMatch : words.noWord)]),
      ...(items.length > 0 ? [numberedApart(items)] : []),
      ...(fits
        ? [
            paragraph(
              words.next(
                code(['flinkdoc', ...opening(hits[0]!)].join(' ')),
                explain ? null : code('--explain'),
              ),
            ),
          ]
        : words.advice(trees.map((id) => code(`flinkdoc diagnose ${id}`)))),
      ...asksInOther(query, lang),
    ],
  };
}

/** The known line of the best page that stands in the query, where it is one alone; a cause before what follows from it. */
function pastedLine({ signatures }: Playbook, hit: Hit | undefined): string | null {
  const literals = hit?.matched.find(({ field }) => field === 'signatures')?.words ?? [];
  const lines = signatures.filter(({ text }) => literals.includes(text));
  const causes = lines.filter(({ shows }) => shows === 'cause');
  const [line, ...others] = causes.length > 0 ? causes : lines;
  return line && others.length === 0 ? line.id : null;
}

/** A title with what opens it, the summary with the section that answers; `below` are what to do first, and why it was found. */
function hitItem(hit: Hit, summary: string, below: ItemWords[], lang: Lang): ItemWords {
  const section = answers(hit, lang) ? text` → ${em(shorten(hit.section ?? '', 30))}` : [];
  const named = hit.kind === 'tree' ? `diagnose ${hit.id}` : hit.id;
  return {
    line: withCut(text`${strong(withCode(hit.title))} ${code(named)}`, withCode(summary), section),
    below: below.length > 0 ? [bullets(below)] : [],
  };
}

/** Whether a section says more than the title: the question of a tree is one of many, the first section only how to know that it is this page. */
const answers = ({ kind, section }: Hit, lang: Lang) =>
  kind !== 'tree' && section !== null && headingsOf[lang][kind][0] !== section;

/** The words that matched, each set of words with the fields that hold it. */
function why({ matched, section, kind }: Hit, said: Said): Words[] {
  const fieldsByWords = new Map<string, { words: Inline[]; names: string[] }>();
  for (const { field, words } of matched) {
    const shown = words.slice(0, 6);
    const key = shown.join(' ');
    const entry = fieldsByWords.get(key) ?? { words: shown.map(code), names: [] };
    entry.names.push(said.fields[field]);
    fieldsByWords.set(key, entry);
  }
  const where = [...fieldsByWords.values()].slice(0, 3).map(({ words, names }) => said.wordsIn(words, names));
  const asked = kind === 'tree' && section ? [said.question(section)] : [];
  return where.length + asked.length > 0 ? [said.matched([...where, ...asked])] : [];
}

/** The command line that opens a hit. */
export const opening = ({ kind, id }: Hit): string[] => [kind === 'tree' ? 'diagnose' : 'show', id];

/** How to get the pages in the language of the question, when it is not that of the answer. */
function asksInOther(query: string, lang: Lang): Block[] {
  const asksIn = langs.find((name) => languages[name].question.test(query)) ?? lang;
  if (asksIn === lang) return [];
  const flag = code(`--lang ${asksIn}`);
  return [paragraph(searchWords[asksIn].inThisLanguage(flag, code(`export FLINKDOC_LANG=${asksIn}`)))];
}
