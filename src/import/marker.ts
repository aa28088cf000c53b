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

/** Notes number their steps in many ways, often behind a bullet: `* 1、text`. 1.5 is no number of a step, 1.文 is. */
const numbers: [style: Marker['style'], pattern: RegExp][] = [
  ['1、', /^(\d{1,3})[、．]\s*/],
  ['1.', /^(\d{1,3})\.(?=\s|\p{Script=Han}|$)\s*/u],
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
