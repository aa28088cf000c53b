import type { Entry, Field, Hit, Page, SearchResult } from '../types.ts';
import { code, shorten } from './markdown.ts';

/** A hard line break of Markdown. */
const lineBreak = '  ';

const fieldNames: Record<Field, string> = {
  title: 'title',
  aliases: 'other names',
  symptoms: 'symptoms',
  tags: 'tags',
  summary: 'summary',
  signatures: 'log lines',
  body: 'text',
};

/** The hits of a search. `total` counts the entries searched; `summaries` come from them. */
export function searchPage(result: SearchResult, entries: Entry[]): Page {
  const { query, fits, hits, corrected } = result;
  const summary = (hit: Hit) => entries.find((entry) => isEntryOf(entry, hit))?.summary ?? '';
  const blocks = [
    `# Search: ${code(shorten(query, 80))}`,
    ...corrected.map(({ from, to }) => `Read ${code(from)} as ${code(to)}.`),
    verdict(fits, hits),
    hits.map((hit, index) => hitItem(hit, index + 1, summary(hit))).join('\n'),
    ...(fits ? [] : [advice]),
  ];
  return {
    data: { schemaVersion: 1, query, fits, hits, corrected },
    markdown: blocks.filter(Boolean).join('\n\n'),
  };
}

const advice = [
  'What to try:',
  '',
  '- other words: what you see in the Web UI, or a line of the log pasted whole',
  '- `flinkdoc diagnose`: questions that lead from what you see to a page',
  '- `flinkdoc list`: all pages by area',
].join('\n');

function verdict(fits: boolean, hits: Hit[]): string {
  if (fits) return '';
  return hits.length > 0
    ? '**Nothing fits well.** The nearest pages:'
    : '**No page has any of these words.**';
}

function hitItem(hit: Hit, number: number, summary: string): string {
  const lines = [
    `${number}. **${hit.title}** ${code(hit.id)}${lineBreak}`,
    `   ${summary}`,
    `   - Matched: ${matched(hit)}`,
    `   - Next: ${code(nextCommand(hit))}`,
  ];
  return lines.join('\n');
}

/** The words that matched, each set of words with the fields that hold it. */
function matched({ matched, section }: Hit): string {
  const fieldsByWords = new Map<string, string[]>();
  for (const { field, words } of matched) {
    const key = words.slice(0, 6).map(code).join(' ');
    fieldsByWords.set(key, [...(fieldsByWords.get(key) ?? []), fieldNames[field]]);
  }
  const where = [...fieldsByWords].slice(0, 3).map(([words, names]) => `${words} in ${names.join(', ')}`);
  return [...where, ...(section ? [`see section ${section}`] : [])].join('; ');
}

function nextCommand(hit: Hit): string {
  return `flinkdoc ${hit.kind === 'tree' ? 'diagnose' : 'show'} ${hit.id}`;
}

function isEntryOf(entry: Entry, hit: Hit): boolean {
  return entry.id === hit.id && (entry.kind === 'tree') === (hit.kind === 'tree');
}
