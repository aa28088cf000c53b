import type { Source } from '../content/source.ts';

/** Where a step, a bullet or a section begins. */
const begins = /^(?:#|\d{1,3}\. |- )/;

/** The text of the step that a line belongs to. */
export function stepOf({ lines }: Source, line: number): string {
  const from = lines.slice(0, line).findLastIndex((text) => begins.test(text));
  const next = lines.slice(line).findIndex((text) => begins.test(text));
  return lines.slice(Math.max(from, 0), next < 0 ? lines.length : line + next).join('\n');
}
