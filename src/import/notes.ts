import { withFences } from '../content/source.ts';
import { type Front, readFront } from './front.ts';
import { closes, indentOf, markerOf, type OpenFence, opens } from './lines.ts';

/** A line of the notes. */
export interface NoteLine {
  /** Counted from 1. */
  number: number;
  text: string;
}

export interface Heading extends NoteLine {
  /** 1 to 6. */
  depth: number;
}

/** A heading and what stands below it, to the next one. Without a heading: what stands above the first. */
export interface NotesPart {
  heading: Heading | null;
  lines: NoteLine[];
}

/** Notes as they are: no heading is weighed against another yet. */
export interface Notes {
  front: (Front & { lines: NoteLine[] }) | null;
  parts: NotesPart[];
}

/**
 * Reads front matter and headings. What stands in a fence, or indented by four, is no heading. Where nothing is marked but a title,
 * lines that are used as headings are (`unmarked`).
 */
export function readNotes(text: string): Notes {
  const lines = text.split('\n').map((line, index): NoteLine => ({ number: index + 1, text: line }));
  const front = readFront(lines.map((line) => line.text));
  const body = lines.slice(front?.length ?? 0);
  return {
    front: front ? { ...front, lines: lines.slice(0, front.length) } : null,
    parts: withUnmarked(body),
  };
}

function withUnmarked(body: NoteLine[]): NotesPart[] {
  const parts = split(body);
  const headings = parts.flatMap(({ heading }) => heading ?? []);
  if (headings.length > 1) return parts;
  const depth = (headings[0]?.depth ?? 0) + 1;
  const tries = unmarked.map((textOf) => split(body, (line) => asHeading(line, textOf, Math.min(depth, 6))));
  const divides = (some: NotesPart[]) =>
    some.filter(({ heading, lines }) => heading?.depth === depth && hasText(lines)).length > 1;
  return tries.find(divides) ?? parts;
}

/** How people write headings without marking them: a bold line, a Chinese number. */
const unmarked: ((line: string) => string | undefined)[] = [
  (line) =>
    /^(\*\*|__)([^*_]{1,60})\1[:：]?\s*$/
      .exec(line)?.[2]
      ?.replace(/[:：]$/, '')
      .trim(),
  (line) => /^[一二三四五六七八九十]{1,3}、\s*[^\s。；;][^。；;]{0,38}$/.exec(line)?.[0].trim(),
];

const asHeading = (
  { number, text }: NoteLine,
  textOf: (line: string) => string | undefined,
  depth: number,
) => {
  const words = textOf(text);
  return words ? { number, text: words, depth } : undefined;
};

/** The lines that are no code. */
export const linesOutsideFences = (lines: NoteLine[]): NoteLine[] =>
  withFences(lines.map(({ text }) => text)).flatMap(({ fenced }, at) => (fenced ? [] : [lines[at]!]));

/** `also` knows further lines that are headings. */
function split(
  lines: NoteLine[],
  also: (line: NoteLine) => Heading | undefined = () => undefined,
): NotesPart[] {
  const parts: NotesPart[] = [{ heading: null, lines: [] }];
  let fence: OpenFence | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const inFence = fence !== undefined;
    fence = fence
      ? closes(line.text, fence)
        ? undefined
        : fence
      : opens(markerOf(line.text)?.text ?? line.text);
    const under = inFence || fence ? undefined : underlined(lines, at);
    const heading = inFence || fence ? undefined : (marked(line) ?? under ?? also(line));
    if (!heading) parts.at(-1)!.lines.push(line);
    else parts.push({ heading, lines: [] });
    if (heading && heading === under) at += 1;
  }
  return parts.filter((part) => part.heading || hasText(part.lines));
}

/** `## Heading`, with or without marks behind it; `##标题` too, as people write it in Chinese. */
function marked({ number, text }: NoteLine): Heading | undefined {
  const marks = /^ {0,3}(#{1,6})(?:[ \t]|(?=\p{Script=Han}))/u.exec(text)?.[1];
  const words = marks && withoutClosingMarks(text.trimStart().slice(marks.length).trim());
  return words ? { number, text: words, depth: marks.length } : undefined;
}

function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return end === 0 || /\s/.test(text[end - 1]!) ? text.slice(0, end).trimEnd() : text;
}

/** A line of its own with `===` or `---` below it. */
function underlined(lines: NoteLine[], at: number): Heading | undefined {
  const { number, text } = lines[at]!;
  const below = lines[at + 1]?.text.trimEnd() ?? '';
  const depth = /^ {0,3}={3,}$/.test(below) ? 1 : /^ {0,3}-{3,}$/.test(below) ? 2 : undefined;
  const alone = at === 0 || lines[at - 1]!.text.trim() === '';
  const plain =
    indentOf(text) < 4 && (!markerOf(text) || isEscaped(text)) && !/^\s*([>|<]|$|[-=*_]{3})/.test(text);
  return depth && alone && plain ? { number, text: text.trim(), depth } : undefined;
}

/** `1\\. Title`: a number that is none of a list, as wikis write it. */
const isEscaped = (text: string) => /^\s*\d{1,3}\\\./.test(text);

export function hasText(lines: NoteLine[]): boolean {
  return lines.some(({ text }) => text.trim() !== '');
}

/** The lines that say something, headings included. */
export function saidLines(parts: NotesPart[]): NoteLine[] {
  return parts.flatMap(({ heading, lines }) => [
    ...(heading ? [heading] : []),
    ...lines.filter(({ text }) => text.trim() !== ''),
  ]);
}
