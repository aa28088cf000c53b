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

/** Reads front matter and headings. What stands in a fence, or indented by four, is no heading. */
export function readNotes(text: string): Notes {
  const lines = text.split('\n').map((line, index): NoteLine => ({ number: index + 1, text: line }));
  const front = readFront(lines.map((line) => line.text));
  const body = lines.slice(front?.length ?? 0);
  return {
    front: front ? { ...front, lines: lines.slice(0, front.length) } : null,
    parts: split(body),
  };
}

function split(lines: NoteLine[]): NotesPart[] {
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
    const heading = inFence || fence ? undefined : (marked(line) ?? underlined(lines, at));
    if (!heading) parts.at(-1)!.lines.push(line);
    else {
      parts.push({ heading, lines: [] });
      if (!line.text.trimStart().startsWith('#')) at += 1;
    }
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
  const plain = indentOf(text) < 4 && !markerOf(text) && !/^\s*([>|<]|$|[-=*_]{3})/.test(text);
  return depth && alone && plain ? { number, text: text.trim(), depth } : undefined;
}

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
