import type { Entry, Hit, Page, SearchResult } from '../types.ts';
import type { Words } from '../words/pages/words.ts';
import { code, shorten } from './markdown.ts';

/** A hard line break of Markdown. */
const lineBreak = '  ';

/** The hits of a search. `total` counts the entries searched; `summaries` come from them. */
export function searchPage(result: SearchResult, entries: Entry[], words: Words): Page {
  const { query, fits, hits, corrected } = result;
  const summary = (hit: Hit) => entries.find((entry) => isEntryOf(entry, hit))?.summary ?? '';
  const blocks = [
    words.search.title(code(shorten(query, 80))),
    ...corrected.map(({ from, to }) => words.search.corrected(code(from), code(to))),
    verdict(fits, hits, words),
    hits.map((hit, index) => hitItem(hit, index + 1, summary(hit), words)).join('\n'),
    ...(fits ? [] : [words.search.advice.join('\n')]),
  ];
  return {
    data: { schemaVersion: 1, query, fits, hits, corrected },
    markdown: blocks.filter(Boolean).join('\n\n'),
  };
}

function verdict(fits: boolean, hits: Hit[], { search }: Words): string {
  if (fits) return '';
  return hits.length > 0 ? search.nothingFits : search.noWord;
}

function hitItem(hit: Hit, number: number, summary: string, words: Words): string {
  const lines = [
    `${number}. **${hit.title}** ${code(hit.id)}${lineBreak}`,
    `   ${summary}`,
    `   - ${words.search.matched(matched(hit, words))}`,
    `   - ${words.search.next(code(nextCommand(hit)))}`,
  ];
  return lines.join('\n');
}

/** The words that matched, each set of words with the fields that hold it. */
function matched({ matched, section }: Hit, { fields, search }: Words): string[] {
  const fieldsByWords = new Map<string, string[]>();
  for (const { field, words } of matched) {
    const key = words.slice(0, 6).map(code).join(' ');
    fieldsByWords.set(key, [...(fieldsByWords.get(key) ?? []), fields[field]]);
  }
  const where = [...fieldsByWords].slice(0, 3).map(([words, names]) => search.wordsIn(words, names));
  return [...where, ...(section ? [search.section(section)] : [])];
}

function nextCommand(hit: Hit): string {
  return `flinkdoc ${hit.kind === 'tree' ? 'diagnose' : 'show'} ${hit.id}`;
}

function isEntryOf(entry: Entry, hit: Hit): boolean {
  return entry.id === hit.id && (entry.kind === 'tree') === (hit.kind === 'tree');
}
