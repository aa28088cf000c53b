import { firstLanguage, langs, languages } from '../language.ts';
import type { Lang } from '../types.ts';
import { withoutNumber } from './lines.ts';
import { type Heading, hasText, type Notes, type NotesPart, saidLines } from './notes.ts';
import { namesPart, type PlaybookKind } from './roles.ts';

/** What becomes a page: a heading with its text and the headings below it. */
export interface Topic {
  title: string;
  /** The first one stands under the title itself. */
  parts: NotesPart[];
}

interface Sorted {
  topics: Topic[];
  /** What belongs to no topic: the text above the first one, headings without a text. */
  rest: NotesPart[];
}

/**
 * Topics are the headings of the shallowest depth that has more than one. A heading such as "Fix" or 原因 names a part of
 * a topic at any depth. Notes without headings are one topic, called `name`.
 */
export function sortNotes({ parts }: Notes, name: string): Sorted {
  const depth = topicDepth(parts);
  if (depth === undefined) return { topics: parts.length > 0 ? [untitled(name, parts)] : [], rest: [] };
  const topics: (Topic & { depth: number })[] = [];
  const rest: NotesPart[] = [];
  let open: (Topic & { depth: number }) | undefined;
  for (const part of parts) {
    const { heading } = part;
    if (!heading || isTitleOfAll(part, heading, depth, topics.length > 0)) {
      rest.push(part);
      open = undefined;
    } else if (open && (heading.depth > open.depth || namesPart(heading.text))) open.parts.push(part);
    else {
      open = { title: withoutNumber(heading.text), depth: heading.depth, parts: [part] };
      topics.push(open);
    }
  }
  const [full, empty] = [topics.filter(saysMore), topics.filter((topic) => !saysMore(topic))];
  return { topics: full, rest: [...rest, ...empty.flatMap((topic) => topic.parts)].sort(byLine) };
}

/** The first part of a topic has its title for a heading; here none has. */
const untitled = (title: string, parts: NotesPart[]): Topic => ({
  title,
  parts: [{ heading: null, lines: [] }, ...parts],
});

function topicDepth(parts: NotesPart[]): number | undefined {
  const depths = parts.flatMap(({ heading }) => (heading && !namesPart(heading.text) ? [heading.depth] : []));
  const shared = [1, 2, 3, 4, 5, 6].find((depth) => depths.filter((other) => other === depth).length > 1);
  return shared ?? (depths.length > 0 ? Math.min(...depths) : undefined);
}

/** A lone heading above the topics: of the document, or of a group that says nothing itself. */
function isTitleOfAll({ lines }: NotesPart, heading: Heading, depth: number, begun: boolean): boolean {
  return heading.depth < depth && (!begun || !hasText(lines));
}

const saysMore = ({ parts }: Topic) => parts.length > 1 || hasText(parts[0]!.lines);

const firstLine = ({ heading, lines }: NotesPart) => (heading ?? lines[0]!).number;
const byLine = (a: NotesPart, b: NotesPart) => firstLine(a) - firstLine(b);

/** The kind of page a title asks for, the first that fits; a title that says nothing of the kind makes a guide. */
const kindWords: [PlaybookKind, RegExp][] = [
  [
    'problem',
    /失败|报错|异常|反压|背压|倾斜|原因|排查|解决|丢|超时|过慢|变慢|很慢|卡住|溢出|\boom\b|error|exception|\bfail|\bslow|time[ds]? ?out|\blost\b|\bloss\b|\bstuck\b|troubleshoot|\bfix\b|\bwhy\b|\bbackpressure\b|\blag\b|\bskew\b/i,
  ],
  [
    'recipe',
    /如何|怎么|怎样|实现|方案|迁移|升级|部署|搭建|统计|join|\bhow to\b|migrat|upgrad|deploy|set ?up|\binstall/i,
  ],
];

/** Characters of a topic that say what it is about: a pattern that repeats fails on a word of some million letters. */
export const mostRead = 20_000;

export function playbookKindOf(title: string): PlaybookKind {
  return kindWords.find(([, pattern]) => pattern.test(title))?.[0] ?? 'guide';
}

/** That of a title in a script of its own, else that which most of the text is in. */
export function languageOfTopic({ title, parts }: Topic): Lang {
  const ofTitle = langs.find((lang) => lang !== firstLanguage && languages[lang].unit.test(title));
  if (ofTitle) return ofTitle;
  const text = saidLines(parts)
    .map((line) => line.text)
    .join('\n')
    .slice(0, mostRead);
  const units = (lang: Lang) => text.split(languages[lang].unit).length;
  return langs.reduce((most, lang) => (units(lang) > units(most) ? lang : most));
}
