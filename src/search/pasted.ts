import { LimitedPatterns } from '../limited-patterns.ts';
import type { Signature } from '../types.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * What a pasted stack trace is about: its first line and its deepest cause. Frames name what every trace goes through.
 * A query of one line stays as it is.
 */
export function tellingLines(query: string): string {
  const lines = query
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^\s*(?:at |\.\.\. \d)/.test(line));
  if (lines.length < 2) return lines[0] ?? query;
  const causes = lines.filter((line) => /\bCaused by: /.test(line));
  const deepest = causes.at(-1);
  return deepest === undefined ? lines.join(' ') : `${deepest.replace(/^.*Caused by: /, '')} ${lines[0]}`;
}

/** A log line of the library that stands in the text. */
export interface PastedMatch {
  doc: number;
  text: string;
  shows: Signature['shows'];
}

/** How much of a pasted text is looked at, and how much of one of its lines: patterns never see more. */
const longest = { text: 64 * 1024, line: 2000 };

/** Finds the known log lines in a pasted error or stack trace: the literal first, the pattern only where it stands. */
export function matchSignatures(index: SearchIndex, text: string): PastedMatch[] {
  const looked = text.slice(0, longest.text);
  const lines = looked.split('\n').map((line) => line.slice(0, longest.line));
  const limited = new LimitedPatterns();
  return index
    .signaturesIn(looked)
    .filter((signature) => {
      const pattern = new RegExp(signature.match);
      const test = (line: string) => (signature.limited ? limited.test(pattern, line) : pattern.test(line));
      return lines.some((line) => line.includes(signature.text) && test(line));
    })
    .map(({ doc, text: literal, shows }) => ({ doc, text: literal, shows }));
}
