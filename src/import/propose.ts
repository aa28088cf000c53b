import { isHan, isStopWord, stems, withoutHanStopWords, wordsIn } from '../search/tokenize.ts';
import type { Lang } from '../types.ts';
import { linesOf } from './notes.ts';
import type { Kind, Placed } from './place.ts';
import { namesPart } from './section-words.ts';
import type { Terms } from './terms.ts';
import type { Topic } from './topics.ts';

/** The kind of page a title asks for, the first that fits; a title that says nothing of the kind makes a guide. */
const kindWords: [Kind, RegExp][] = [
  [
    'problem',
    /失败|报错|异常|反压|背压|倾斜|原因|排查|解决|丢|超时|过慢|变慢|很慢|卡住|溢出|\boom\b|error|exception|\bfail|\bslow|time[ds]? ?out|\blost\b|\bloss\b|\bstuck\b|troubleshoot|\bfix\b|\bwhy\b|\bbackpressure\b|\blag\b|\bskew\b/i,
  ],
  [
    'recipe',
    /如何|怎么|怎样|实现|方案|迁移|升级|部署|搭建|统计|join|\bhow to\b|migrat|upgrad|deploy|set ?up|\binstall/i,
  ],
];

export function kindOf(title: string): Kind {
  return kindWords.find(([, pattern]) => pattern.test(title))?.[0] ?? 'guide';
}

/** Chinese when the title is, or most of the text. */
export function languageOf({ title, parts }: Topic): Lang {
  if (/\p{Script=Han}/u.test(title)) return 'zh';
  const text = linesOf(parts)
    .map((line) => line.text)
    .join('\n');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]+/gi)?.length ?? 0;
  return han > latin ? 'zh' : 'en';
}

/** Tags the library has already, by the terms of the title and then of the text, and the tags of the notes. */
export function tagsOf(topic: Topic, terms: Terms, known: Set<string>, ofNotes: string[]): string[] {
  const text = linesOf(topic.parts).map((line) => line.text);
  const ofTitle = named(terms, topic.title).flatMap((name) => [name, ...name.split(' ')]);
  const ofText = named(terms, text.join('\n').slice(0, 20_000));
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

/** The links of a text, each once. */
export function linksOf(topic: Topic): string[] {
  const found = linesOf(topic.parts).flatMap(({ text }) =>
    Array.from(text.matchAll(/https?:\/\/[^\s<>"'`)\]（）】，。；、]+/g), ([link]) =>
      link.replace(/[.,;:!?]+$/, ''),
    ),
  );
  return [...new Set(found)];
}
