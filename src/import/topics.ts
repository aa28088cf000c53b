import { withoutNumber } from './lines.ts';
import { type Heading, hasText, type Notes, type NotesPart } from './notes.ts';
import { namesPart } from './roles.ts';

/** What becomes a page: a heading with its text and the headings below it. */
export interface Topic {
  title: string;
  /** The first one stands under the title itself. */
  parts: NotesPart[];
}

export interface Sorted {
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
