import { firstLanguage, langs, languages } from '../language.ts';
import type { Lang } from '../types.ts';
import { withoutNumber } from './lines.ts';
import { isOwnSubject, type Nearness } from './nearest.ts';
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

interface OpenTopic extends Topic {
  depth: number;
}

/**
 * Topics are the headings of the shallowest depth that has more than one. A deeper heading belongs to the topic above it, unless it is
 * about something else (`isOwnSubject`), or stands in a group (`isGroup`). A heading such as "Fix" or 原因 names a part of a topic at any
 * depth. Notes without headings are one topic, called `name`.
 */
export function sortNotes({ parts }: Notes, name: string, nearTo: Nearness): Sorted {
  const depth = topicDepth(parts);
  if (depth === undefined) return { topics: parts.length > 0 ? [untitled(name, parts)] : [], rest: [] };
  const topics: OpenTopic[] = [];
  const rest: NotesPart[] = [];
  let open: OpenTopic[] = [];
  parts.forEach((part, at) => {
    const { heading } = part;
    const inner = open.at(-1);
    if (!heading || isTitleOfAll(part, heading, depth, topics.length > 0) || isGroup(parts, at, nearTo)) {
      rest.push(part);
      open = [];
      return;
    }
    if (inner && namesPart(heading.text)) {
      inner.parts.push(part);
      return;
    }
    open = heading.depth <= depth ? [] : open.filter((topic) => topic.depth < heading.depth);
    const above = open.at(-1);
    const title = withoutNumber(heading.text);
    if (above && !(saysSomething(parts, at) && isOwnSubject(nearTo(title), nearTo(above.title)))) {
      above.parts.push(part);
      return;
    }
    open.push({ title, depth: heading.depth, parts: [part] });
    topics.push(open.at(-1)!);
  });
  const [full, empty] = [topics.filter(saysMore), topics.filter((topic) => !saysMore(topic))];
  return { topics: full, rest: [...rest, ...empty.flatMap((topic) => topic.parts)].sort(byLine) };
}

/** What its headings are called. */
export const titlesIn = ({ parts }: Notes): string[] =>
  parts.flatMap(({ heading }) => (heading ? [withoutNumber(heading.text)] : []));

/** The headings one level below a heading; those that name a part of it are none. */
function below(parts: NotesPart[], at: number): string[] {
  const inside: Heading[] = [];
  for (const { heading } of parts.slice(at + 1, at + mostBelow)) {
    if (heading && heading.depth <= parts[at]!.heading!.depth) break;
    if (heading) inside.push(heading);
  }
  const level = Math.min(...inside.map(({ depth }) => depth));
  return inside
    .filter(({ depth, text }) => depth === level && !namesPart(text))
    .map(({ text }) => withoutNumber(text));
}

/** Parts below a heading that are looked at: a group has shown by then what it is. */
const mostBelow = 200;

/** A heading that only gathers others, such as the name of a team: no page is near it, most of what is below has a subject of its own. */
function isGroup(parts: NotesPart[], at: number, nearTo: Nearness): boolean {
  const title = withoutNumber(parts[at]!.heading!.text);
  const nearest = nearTo(title).pages[0]?.score ?? 0;
  if (namesPart(title) || playbookKindOf(title) !== 'guide' || nearest >= aboutSomething) return false;
  const titles = below(parts, at);
  const apart = titles.filter(
    (one) => playbookKindOf(one) !== 'guide' || isOwnSubject(nearTo(one), nearTo(title)),
  );
  return titles.length > 1 && 2 * apart.length >= titles.length;
}

/** A title of which a page answers this share is a subject, and no group. */
const aboutSomething = 0.4;

const saysSomething = (parts: NotesPart[], at: number) =>
  hasText(parts[at]!.lines) || (parts[at + 1]?.heading?.depth ?? 0) > parts[at]!.heading!.depth;

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

/**
 * That of a title in a script of its own, or in which half of the lines have a sign: names and commands in a Chinese sentence are English.
 * Else that which most of the text is in.
 */
export function languageOfTopic({ title, parts }: Topic): Lang {
  const lines = saidLines(parts).map(({ text }) => text);
  const ownScript = langs.filter((lang) => lang !== firstLanguage);
  const hasSign = (lang: Lang) => (line: string) => languages[lang].unit.test(line);
  const clearly = ownScript.find(
    (lang) =>
      hasSign(lang)(title) || (lines.length > 0 && lines.filter(hasSign(lang)).length * 2 >= lines.length),
  );
  if (clearly) return clearly;
  const text = lines.join('\n').slice(0, mostRead);
  const units = (lang: Lang) => text.split(languages[lang].unit).length;
  return langs.reduce((most, lang) => (units(lang) > units(most) ? lang : most));
}
