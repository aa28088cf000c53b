import {
  type Block,
  bullets,
  code,
  heading,
  type Inline,
  type ItemWords,
  inline,
  lineBreak,
  numbered,
  paragraph,
  strong,
  text,
  type Words,
  withCode,
} from '../../blocks/blocks.ts';
import type { Entry, Hit, Lang, Page, SearchResult } from '../../types.ts';
import { shorten } from '../shared/text.ts';
import { searchWords } from './words.ts';

/** What `search --format json` prints. */
export interface SearchData extends SearchResult {
  schemaVersion: 1;
}

type Said = (typeof searchWords)[Lang];

/** The hits of a search. `total` counts the entries searched; `summaries` come from them. */
export function searchPage(result: SearchResult, entries: Entry[], lang: Lang): Page<SearchData> {
  const words = searchWords[lang];
  const { query, fits, hits, corrected } = result;
  const summary = (hit: Hit) => entries.find((entry) => isEntryOf(entry, hit))?.summary ?? '';
  return {
    data: { schemaVersion: 1, query, fits, hits, corrected },
    blocks: [
      heading(1, words.title(code(shorten(query, 80)))),
      ...corrected.map(({ from, to }) => paragraph(words.corrected(code(from), code(to)))),
      ...verdict(fits, hits, words),
      ...(hits.length > 0 ? [numbered(hits.map((hit) => hitItem(hit, summary(hit), words)))] : []),
      ...(fits ? [] : words.advice),
    ],
  };
}

function verdict(fits: boolean, hits: Hit[], words: Said): Block[] {
  return fits ? [] : [paragraph(hits.length > 0 ? words.nothingFits : words.noWord)];
}

function hitItem(hit: Hit, summary: string, words: Said): ItemWords {
  const where = matched(hit, words);
  const why = where.length > 0 ? [words.matched(where)] : [];
  return {
    line: text`${strong(withCode(hit.title))} ${code(hit.id)}${lineBreak}${withCode(summary)}`,
    below: [bullets([...why, words.next(code(nextCommand(hit)))])],
  };
}

/** The words that matched, each set of words with the fields that hold it. */
function matched({ matched, section }: Hit, said: Said): Words[] {
  const fieldsByWords = new Map<string, { words: Inline[]; names: string[] }>();
  for (const { field, words } of matched) {
    const shown = words.slice(0, 6);
    const key = shown.join(' ');
    const entry = fieldsByWords.get(key) ?? { words: shown.map(code), names: [] };
    entry.names.push(said.fields[field]);
    fieldsByWords.set(key, entry);
  }
  const where = [...fieldsByWords.values()].slice(0, 3).map(({ words, names }) => said.wordsIn(words, names));
  return [...where, ...(section ? [inline(said.section(section))] : [])];
}

function nextCommand(hit: Hit): string {
  return `flinkdoc ${hit.kind === 'tree' ? 'diagnose' : 'show'} ${hit.id}`;
}

function isEntryOf(entry: Entry, hit: Hit): boolean {
  return entry.id === hit.id && (entry.kind === 'tree') === (hit.kind === 'tree');
}
