import { withFences } from '../content/fences.ts';

/** A line of the notes. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
}

/** One subject of the notes: a heading and all below it. */
export interface Topic {
  title: string;
  heading: Line;
  lines: Line[];
}

/** Notes taken apart. Every line stands in exactly one place. */
export interface Notes {
  topics: Topic[];
  /** The front matter, and what stands before and between the topics. */
  rest: Line[];
}

/** Front matter that is longer is none: somebody began the notes with a rule. */
const longestFrontMatter = 200;

/** Takes notes apart by the headings of the shallowest depth that has more than one, or else of the only depth there is. */
export function readNotes(text: string): Notes {
  const all = text.split('\n').map((line, index): Line => ({ number: index + 1, text: line }));
  const begin = frontMatterEnd(all);
  const body = withoutUnderlines(all.slice(begin));
  const headings = headingsOf(body);
  const headingAt = new Map(headings.map((heading) => [heading.number, heading]));
  const depth = topicDepth(headings.map((heading) => heading.depth));
  const rest = all.slice(0, begin);
  const topics: Topic[] = [];
  let open: Line[] = rest;
  for (const line of body) {
    const heading = headingAt.get(line.number);
    if (heading && heading.depth === depth) {
      const topic = { title: heading.title, heading: line, lines: [] };
      topics.push(topic);
      open = topic.lines;
    } else {
      if (heading && heading.depth < depth) open = rest;
      open.push(line);
    }
  }
  return { topics, rest };
}

/** How many lines the front matter has, with both of its marks: `---` of YAML, `+++` of TOML; 0 without one. */
function frontMatterEnd(lines: Line[]): number {
  const mark = lines[0]?.text.trimEnd() ?? '';
  if (!['---', '+++'].includes(mark)) return 0;
  const end = lines.slice(1, longestFrontMatter).findIndex(({ text }) => text.trimEnd() === mark);
  return end < 0 ? 0 : end + 2;
}

/** Headings that are underlined, written with marks in front. */
function withoutUnderlines(lines: Line[]): Line[] {
  const fenced = withFences(lines.map(({ text }) => text));
  const depth = (at: number) => {
    const title = lines[at]!.text;
    const begins = at === 0 || lines[at - 1]!.text.trim() === '';
    const isTitle = begins && /^ {0,3}[^\s#>|*+-]/.test(title);
    const [, line] = /^ {0,3}(=+|-{2,})\s*$/.exec(lines[at + 1]?.text ?? '') ?? [];
    return isTitle && line !== undefined && !fenced[at]!.fenced ? (line.startsWith('=') ? 1 : 2) : 0;
  };
  return lines.flatMap((line, at) => {
    if (at > 0 && depth(at - 1) > 0) return [];
    return depth(at) > 0 ? [{ ...line, text: `${'#'.repeat(depth(at))} ${line.text.trim()}` }] : [line];
  });
}

/** A line that only separates: it says nothing. */
export function isRule(text: string): boolean {
  return /^\s*([-=*_])(?:\s*\1){2,}\s*$|^\s*={2,}\s*$|^\s*-{2}\s*$/.test(text);
}

interface Heading {
  number: number;
  depth: number;
  title: string;
}

function headingsOf(lines: Line[]): Heading[] {
  const fenced = withFences(lines.map(({ text }) => text));
  return lines.flatMap(({ number, text }, index) => {
    if (fenced[index]!.fenced) return [];
    const found = headingIn(text);
    return found ? [{ number, ...found }] : [];
  });
}

/** A heading of one line: `## Title`, or `##标题` as people write it in Chinese. */
export function headingIn(text: string): { depth: number; title: string } | undefined {
  const [, marks, title] = /^ {0,3}(#{1,6})(?:[ \t]+|(?=\p{Script=Han}))(\S.*)$/u.exec(text) ?? [];
  if (marks === undefined || title === undefined) return undefined;
  return { depth: marks.length, title: title.replace(/[ \t]+#*[ \t]*$/, '').trim() };
}

function topicDepth(depths: number[]): number {
  const sorted = [...new Set(depths)].sort();
  return sorted.find((depth) => depths.indexOf(depth) !== depths.lastIndexOf(depth)) ?? sorted[0] ?? 0;
}
