import { joined, type Span, spansOf } from './styled.ts';
import { isAscii, widthOf } from './width.ts';

/** Where a line may break: after a space, and between Chinese signs, but never before a closing sign. */
const pieceOfAscii = /\n|[^\S\n]+|\S+/g;
const piece =
  /\n|[^\S\n]+|[\p{Script=Han}，。、；：？！（）【】《》「」“”…—]|[^\s\p{Script=Han}，。、；：？！（）【】《》「」“”…—]+/gu;
const closing = /^[，。、；：？！）】》」”…,.;:?!)\]]/u;
const opening = /[（【《「“([]$/u;

/**
 * Breaks a styled text into lines of at most `width` columns, each with its styles. A word that is wider stands whole on a line of its
 * own: the terminal folds it, and an address can still be copied. `cutWords` cuts it, where something stands beside the line.
 */
export function wrap(styled: string, width: number, { cutWords = false } = {}): string[] {
  const lines: Span[][] = [[]];
  let used = 0;
  for (const word of toWords(spansOf(styled))) {
    const wide = sum(word);
    const space = word.length === 1 && /^[^\S\n]+$/.test(word[0]!.text);
    if (word[0]!.text === '\n' || (used + wide > width && used > 0 && !space)) {
      lines.push([]);
      used = 0;
    }
    if (word[0]!.text === '\n' || (space && (used === 0 || used + wide > width))) continue;
    for (const part of cutWords && wide > width ? cut(word, width) : [word]) {
      if (used > 0 && used + sum(part) > width) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)!.push(...part);
      used += sum(part);
    }
  }
  return lines.map((line) => joined(trimEnd(line)));
}

/** A styled text in `width` columns, with `…` where something is missing. */
export function cutTo(styled: string, width: number): string {
  const spans = spansOf(styled);
  if (sum(spans) <= width) return styled;
  const [kept = []] = cut(spans, width - 1);
  return `${joined(trimEnd(kept))}…`;
}

const sum = (word: Span[]) => word.reduce((total, span) => total + widthOf(span.text), 0);

/** Words that must stay on one line; a word may change its look in the middle (`**bold**,`). */
function toWords(spans: Span[]): Span[][] {
  const words: Span[][] = [];
  let previous = ' ';
  for (const { text, open } of spans)
    for (const [part] of text.matchAll(isAscii(text) ? pieceOfAscii : piece)) {
      const breaks = /^\s|\s$/.test(part + previous) || isBreakable(previous, part);
      if (breaks || words.length === 0) words.push([{ text: part, open }]);
      else words.at(-1)!.push({ text: part, open });
      previous = part;
    }
  return words;
}

function isBreakable(before: string, after: string): boolean {
  if (isAscii(before) && isAscii(after)) return false;
  const wide = (text: string) => /[\p{Script=Han}，。、；：？！（）【】《》「」“”…—]/u.test(text);
  return (wide(before) || wide(after)) && !closing.test(after) && !opening.test(before);
}

function cut(word: Span[], width: number): Span[][] {
  const parts: Span[][] = [[]];
  let used = 0;
  for (const { text, open } of word)
    for (const sign of text) {
      const wide = widthOf(sign);
      if (used + wide > width) {
        parts.push([]);
        used = 0;
      }
      parts.at(-1)!.push({ text: sign, open });
      used += wide;
    }
  return parts;
}

function trimEnd(line: Span[]): Span[] {
  const last = line.at(-1);
  return last && /^\s+$/.test(last.text) ? trimEnd(line.slice(0, -1)) : line;
}
