import { type StyledPiece, spansOf, styledText } from './styled.ts';
import { isAscii, widthOf } from './width.ts';

/** Where a line may break: after a space, and between Chinese signs, but never before a closing sign. */
const pieceOfAscii = /\n|[^\S\n]+|\S+/g;
const piece =
  /\n|[^\S\n]+|[\p{Script=Han}，。、；：？！（）【】《》「」“”…—]|[^\s\p{Script=Han}，。、；：？！（）【】《》「」“”…—]+/gu;
const closing = /^[，。、；：？！）】》」”…,.;:?!)\]]/u;
const opening = /[（【《「“([]$/u;

/** What stays together on a line. */
interface Word {
  /** A word may change its look in the middle (`**bold**,`). */
  spans: StyledPiece[];
  /** In columns. */
  wide: number;
  kind: 'word' | 'space' | 'line end';
}

/**
 * Breaks a styled text into lines of at most `width` columns, each with its styles. A word that is wider stands whole on a line of its
 * own: the terminal folds it, and an address can still be copied.
 */
export function wrap(styled: string, width: number): string[] {
  const lines: StyledPiece[][] = [[]];
  let used = 0;
  for (const { spans, wide, kind } of toWords(spansOf(styled))) {
    const fits = used + wide <= width;
    if (kind === 'line end' || (kind === 'word' && used > 0 && !fits)) {
      lines.push([]);
      used = 0;
    }
    if (kind === 'line end' || (kind === 'space' && (used === 0 || !fits))) continue;
    lines.at(-1)!.push(...spans);
    used += wide;
  }
  return lines.map((line) => styledText(trimEnd(line)));
}

/** The columns of the longest part that stays together. */
export const longestWord = (styled: string): number =>
  Math.max(0, ...toWords(spansOf(styled)).map(({ wide, kind }) => (kind === 'word' ? wide : 0)));

/** A styled text in `width` columns, with `…` where something is missing. */
export function cutTo(styled: string, width: number): string {
  const spans = spansOf(styled);
  if (sum(spans) <= width) return styled;
  const [kept = []] = cut(spans, width - 1);
  return `${styledText(trimEnd(kept))}…`;
}

const sum = (spans: StyledPiece[]) => spans.reduce((total, { text }) => total + widthOf(text), 0);

function toWords(spans: StyledPiece[]): Word[] {
  const words: Word[] = [];
  let before = '';
  for (const { text, open } of spans)
    for (const [part] of text.matchAll(isAscii(text) ? pieceOfAscii : piece)) {
      const kind = part === '\n' ? 'line end' : part.trim() === '' ? 'space' : 'word';
      const last = words.at(-1);
      const wide = widthOf(part);
      if (last?.kind === 'word' && kind === 'word' && !isBreakable(before, part)) {
        last.spans.push({ text: part, open });
        last.wide += wide;
      } else words.push({ spans: [{ text: part, open }], wide, kind });
      before = part;
    }
  return words;
}

function isBreakable(before: string, after: string): boolean {
  if (isAscii(before) && isAscii(after)) return false;
  const wide = (text: string) => /[\p{Script=Han}，。、；：？！（）【】《》「」“”…—]/u.test(text);
  return (wide(before) || wide(after)) && !closing.test(after) && !opening.test(before);
}

function cut(word: StyledPiece[], width: number): StyledPiece[][] {
  const parts: StyledPiece[][] = [[]];
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

function trimEnd(line: StyledPiece[]): StyledPiece[] {
  const last = line.at(-1);
  return last && /^\s+$/.test(last.text) ? trimEnd(line.slice(0, -1)) : line;
}
