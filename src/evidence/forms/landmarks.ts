import { unwrapLine } from '../log/unwrap.ts';

const date =
  '(?:\\d{4}[-/.]\\d\\d[-/.]\\d\\d[T ,]{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4},?[T ]|[A-Z][a-z]{2} {1,2}\\d{1,2}, \\d{4},? |\\d{1,2}[-/][A-Z][a-z]{2}[-/]\\d{4}[ :])';
const time = new RegExp(
  `(?:(?<!\\w)[[(]|(?<!\\d))(?:${date})\\d{1,2}:\\d\\d:\\d\\d(?![:\\d])|(?<![\\w:.,-])[[(]?\\d{1,2}:\\d\\d:\\d\\d(?![:\\d])`,
  'g',
);
const level = /(?:^|[\s[|("])(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE)(?=[\s\]|:,)]|$)/;
const below =
  /(?:^|[^\w.]|\\t)(?:at [\w.$/<>@-]{3,300}\([^()]{0,200}\)|Caused by: [\w.$]{3}|\.\.\. \d{1,6} (?:more|common))/;

/** Layouts may write the level before the time. */
const levelFirst = 12;
const longest = 400;

/** A place in a line by which its log is known, and what stands before. */
export interface Landmark {
  kind: 'head' | 'below';
  before: string;
}

/** Where the head of a line stands, or a part of a stack trace; null where there is neither. What is known to stand before is none. */
export function landmarkIn(line: string): Landmark | null {
  const text = line.slice(0, longest);
  const head = headAt(text);
  if (head !== null) {
    const [known = text] = head === 0 ? [text] : unwrapLine(text);
    return { kind: 'head', before: known !== text && headAt(known) === 0 ? '' : text.slice(0, head) };
  }
  const at = below.exec(text);
  if (!at) return null;
  const place = at.index + (/^[a.C]/.test(at[0]) ? 0 : 1);
  return { kind: 'below', before: text.slice(0, place).replace(/(?:\\t){0,8}\\$/, '') };
}

/** The last time before the level; one that comes right behind it. */
function headAt(text: string): number | null {
  const times = [...text.matchAll(time)].map(({ index }) => index);
  if (times.length === 0) return null;
  const found = level.exec(text);
  const place = found ? found.index + (/^[\s|("]/.test(found[0]) ? 1 : 0) : null;
  if (place === null) return /\d\d:\d\d:\d\d [AP]M /.test(text) ? times[0]! : null;
  const before = times.filter((at) => at < place).at(-1);
  if (before !== undefined) return before;
  return times[0]! - place <= levelFirst ? place : times[0]!;
}
