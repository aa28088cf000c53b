// What one line of notes is: an item of a list, the edge of a fence, a drawing.

/** What stands in front of a list item. */
export interface Marker {
  /** Columns before it. */
  indent: number;
  /** How the list is counted: items of one list look alike. */
  style: 'bullet' | '1.' | '1、' | '1)' | '(1)' | '①' | '一、' | 'step';
  /** Null where the item has none, or none in digits. */
  number: number | null;
  /** What follows. */
  text: string;
}

/** Notes number their steps in many ways, often behind a bullet: `* 1、text`. 1.5 is no number of a step, 1.文 is, and 1\\. as wikis export it. */
const numbers: [style: Marker['style'], pattern: RegExp][] = [
  ['1、', /^(\d{1,3})[、．]\s*/],
  ['1.', /^(\d{1,3})\\?\.(?=\s|\p{Script=Han}|$)\s*/u],
  ['1)', /^(\d{1,3})[)）]\s*/],
  ['(1)', /^[(（](\d{1,3})[)）]\s*/],
  ['①', /^[①-⑳]\s*/],
  ['一、', /^[一二三四五六七八九十]{1,3}、\s*/],
  // The words are part of the step.
  ['step', /^(?=第[一二三四五六七八九十\d]{1,3}步|step \d)/i],
];

/** The marker a line begins with, if it is a list item. */
export function markerOf(line: string): Marker | undefined {
  const unindented = line.trimStart();
  const indent = columns(line.slice(0, line.length - unindented.length));
  const bullet = /^[*+-](?:\s+|$)/.exec(unindented)?.[0];
  const behind = unindented.slice(bullet?.length ?? 0);
  for (const [style, pattern] of numbers) {
    const [mark, digits] = pattern.exec(behind) ?? [];
    if (mark !== undefined)
      return {
        indent,
        style,
        number: digits ? Number(digits) : null,
        text: behind.slice(mark.length).trim(),
      };
  }
  return bullet === undefined ? undefined : { indent, style: 'bullet', number: null, text: behind.trim() };
}

export function isItem(line: string): boolean {
  const marker = markerOf(line);
  return marker !== undefined && marker.text !== '';
}

/** A text without the number in front of it. */
export function withoutNumber(text: string): string {
  const marker = markerOf(text);
  return marker && marker.style !== 'bullet' && marker.text !== '' ? marker.text : text;
}

/** How far a line is indented; a tab goes to the next multiple of four. */
export function indentOf(line: string): number {
  return columns(line.slice(0, line.length - line.trimStart().length));
}

function columns(space: string): number {
  let width = 0;
  for (const sign of space) width += sign === '\t' ? 4 - (width % 4) : 1;
  return width;
}

/** A code fence that is open. */
export interface OpenFence {
  /** Its own marks: three or more of ` or ~. */
  marks: string;
  /** How far its first line is indented. */
  indent: number;
}

/** The fence a line opens. */
export function opens(line: string): OpenFence | undefined {
  const [, before, marks, info] = /^([ \t]*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  // ```like this``` is code in a line.
  if (before === undefined || (marks!.startsWith('`') && info!.includes('`'))) return undefined;
  return { marks: marks!, indent: before.length };
}

/** Whether a line closes the fence: the same mark, as often or more, and nothing else. */
export function closes(line: string, { marks }: OpenFence): boolean {
  const text = line.trim();
  return text.startsWith(marks) && text === marks[0]!.repeat(text.length);
}

/** The line after the fence that opens on a line; the end of the lines when nothing closes it. */
export function endOfFence(lines: string[], at: number, fence: OpenFence): number {
  let next = at + 1;
  while (next < lines.length && !closes(lines[next]!, fence)) next++;
  return Math.min(next + 1, lines.length);
}

const arrow = /-->|<--|==>|<==|[→←↑↓⇒⇐⇓▶▼◀▲]/;
const box = /[\u2500-\u257f]|\+--|--\+|^\s*[|/\\](?:\s|$)/;

/** A line that only means something where it stands: arrows, boxes, or a place under the line before. */
export function isDrawn(line: string): boolean {
  return !line.includes('<!--') && (arrow.test(line) || box.test(line));
}

/** Whether lines are a drawing: most are drawn or indented, and not by chance. A table of Markdown is none. */
export function isDrawing(lines: string[]): boolean {
  if (indentOf(lines[0]!) >= 4) return true;
  if (isTable(lines)) return false;
  const drawn = lines.filter(isDrawn).length;
  const indented = lines.filter((line) => !isDrawn(line) && indentOf(line) >= 2).length;
  return drawn > 0 && 2 * (drawn + indented) > lines.length;
}

/** A row of cells above a row of dashes. */
export function isTable([head, rule]: string[]): boolean {
  return head!.includes('|') && rule !== undefined && /^[\s:-]*\|[\s|:-]*$/.test(rule);
}
