import { headingsOf } from '../content/headings.ts';
import { languages } from '../language.ts';
import { isHan, isStopWord, stems, withoutHanStopWords, wordsIn } from '../search/tokenize.ts';
import type { Lang } from '../types.ts';
import type { Placed } from './chunk.ts';
import { saidLines } from './notes.ts';
import { isLink } from './own-role.ts';
import { labelOf, namesPart, type PlaybookKind } from './roles.ts';
import type { Terms } from './terms.ts';
import { mostRead, type Topic } from './topics.ts';

/** Tags the library has already, by the terms of the title and then of the text, and the tags of the notes. */
export function tagsOf(topic: Topic, terms: Terms, known: Set<string>, ofNotes: string[]): string[] {
  const text = saidLines(topic.parts).map((line) => line.text);
  const ofTitle = named(terms, topic.title).flatMap((name) => [name, ...name.split(' ')]);
  const ofText = named(terms, text.join('\n').slice(0, mostRead));
  const tags = [...[...ofTitle, ...ofText].map(tag).filter((name) => known.has(name)), ...ofNotes.map(tag)];
  return [...new Set(tags)].filter((name) => name !== '' && name !== 'flink').slice(0, 6);
}

const named = (terms: Terms, text: string) => terms.pieces(text).map(({ words: said, term }) => term ?? said);
const tag = (text: string) => text.toLowerCase().trim().replace(/\s+/g, '-');

/**
 * What people may search for: the title and the headings. A line that only repeats one said before, on any page, is left
 * out, as is one without a word to search by.
 */
export function symptomsOf(topic: Topic, placed: Placed[], said: Set<string>): string[] {
  const headings = new Set(placed.flatMap(({ headings }) => headings.map(({ text }) => text)));
  return [topic.title, ...[...headings].filter((heading) => !namesPart(heading))]
    .slice(0, 200)
    .flatMap((text) => {
      const key = [...new Set(stems(text))].sort().join(' ');
      if (text.length > 100 || said.has(key) || !asksForSomething(text)) return [];
      said.add(key);
      return [text];
    });
}

function asksForSomething(text: string): boolean {
  return wordsIn(text).some((word) =>
    isHan(word.text) ? withoutHanStopWords(word.text).length > 0 : !isStopWord(word.text),
  );
}

/** Without the stops of the sentence around it. */
function withoutStops(link: string): string {
  let end = link.length;
  while ('.,;:!?'.includes(link[end - 1]!)) end--;
  return link.slice(0, end);
}

/** The links of a text, each once. */
export function linksOf(topic: Topic): string[] {
  const found = saidLines(topic.parts).flatMap(({ text }) =>
    Array.from(text.matchAll(/https?:\/\/[^\s<>"'`)\]（）】，。；、]+/g), ([link]) => withoutStops(link)),
  );
  return [...new Set(found)];
}

/** The page in one line, in the words of the notes: what they do first, then what they tell, as far as it fits. */
export function summarize(placed: Placed[], title: string, kind: PlaybookKind, lang: Lang): string {
  const background = headingsOf[lang][kind].length - 1;
  const said = [
    ...placed.filter(({ section }) => section !== background),
    ...placed.filter(({ section }) => section === background),
  ].flatMap(({ chunk }) => {
    if (chunk.kind === 'list') return chunk.items.map((item) => withoutColon(item.text));
    return chunk.kind === 'text' && !isLink(chunk.lines[0] ?? '')
      ? [withoutLabel(chunk.lines.join(' '))]
      : [];
  });
  const [first = title, ...others] = said.filter((text) => text !== '');
  const { separator } = languages[lang];
  let summary = cut(first, 160);
  for (const text of others) {
    if (/[。.!！?？…]$/.test(summary) || summary.length + separator.length + text.length > 160) break;
    summary += separator + text;
  }
  return summary;
}

const withoutColon = (text: string) => text.replace(/[:：]$/, '');
const withoutLabel = (text: string) =>
  text.slice(labelOf(text) === undefined ? 0 : text.search(/[:：]/) + 1).trim();

/** The first characters of a text. */
export function cut(text: string, length: number): string {
  const signs = Array.from(text.slice(0, 2 * length));
  return signs.length > length ? `${signs.slice(0, length - 1).join('')}…` : text;
}
