import { widthOf } from './width.ts';

/** A name is never made narrower than this: some signs of its beginning, and its end. */
const narrowest = 8;

/** Lines with a column between two places, in `width` columns: what is longer in it loses its middle. */
export function shrunk(lines: string[], { from, to }: { from: number; to: number }, width: number): string[] {
  const parts = lines.map((line) => ({
    before: line.slice(0, from),
    name: line.slice(from, to).trimEnd(),
    after: line.slice(to),
  }));
  const rest = Math.max(...parts.map(({ before, after }) => widthOf(before) + widthOf(after)));
  const longest = Math.max(...parts.map(({ name }) => widthOf(name)));
  const room = Math.min(longest, Math.max(narrowest, width - rest));
  return parts.map(({ before, name, after }) => {
    const shown = withoutMiddle(name, room);
    return `${before}${shown}${' '.repeat(room - widthOf(shown))}${after}`.trimEnd();
  });
}

function withoutMiddle(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const signs = Array.from(text);
  const end = startOf(signs.toReversed(), Math.floor((width - 1) / 2)).reverse();
  const start = startOf(signs, width - 1 - widthOf(end.join('')));
  return `${start.join('')}…${end.join('')}`;
}

/** As many signs as fit. */
function startOf(signs: string[], width: number): string[] {
  let used = 0;
  const over = signs.findIndex((sign) => {
    used += widthOf(sign);
    return used > width;
  });
  return over === -1 ? signs : signs.slice(0, over);
}
