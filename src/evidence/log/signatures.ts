import type { LimitedPatterns } from '../../limited-patterns.ts';
import type { SearchedSignature } from '../../types.ts';
import type { LogRecord, Quote, SignatureMatch } from '../evidence.ts';

/** A pattern never sees more of a line. */
const longestLine = 4000;

/** A signature as the scan uses it. */
export interface Pattern {
  id: string;
  text: string;
  pattern: RegExp;
  /** Whether it looks at more of a number than how long it is: `(?:137|143)`. */
  looksAtNumbers: boolean;
  /** See Signature. */
  limited: boolean;
}

export const patternsOf = (signatures: SearchedSignature[]): Pattern[] =>
  signatures.map(({ id, text, match, limited = false }) => ({
    id,
    text,
    pattern: new RegExp(match),
    looksAtNumbers: digitsOf(withoutClasses(match)) !== digitsOf(text),
    limited,
  }));

/** The numbers that stand in the literals of signatures, and those that are none and one of something. */
export const numbersIn = (signatures: SearchedSignature[]): string[] => [
  ...['0', '1'],
  ...signatures.flatMap(({ text }) => text.match(/\d+/g) ?? []),
];

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** A pattern without what stands for any number, how often something stands, and the names of groups. */
const withoutClasses = (match: string) =>
  match.replace(/\{[\d,]*\}|\[[^[\]]*\]|\(\?<\w+>/g, (part) => (/^\[(?!.*0-9)/.test(part) ? part : ''));

/** Where the signatures match whose literals were found, once for each exception. */
export function matchesIn(
  lines: Quote[],
  record: LogRecord,
  candidates: Pattern[],
  time: LimitedPatterns,
): SignatureMatch[] {
  return candidates.flatMap(({ id, text, pattern, limited }) => {
    const matches = (part: string) => (limited ? time.test(pattern, part) : pattern.test(part));
    const at = new Map<number, SignatureMatch>();
    for (const quote of lines) {
      const place = quote.text.indexOf(text);
      if (place < 0) continue;
      const depth = depthOf(quote, place + text.length, record);
      // A long line is looked at around the literal.
      const from = quote.text.length > longestLine ? Math.max(0, place - longestLine / 2) : 0;
      const part = quote.text.slice(from, from + longestLine);
      if (!at.has(depth) && matches(part))
        at.set(depth, { signature: id, quote: { ...quote, text: part }, depth });
    }
    return [...at.values()];
  });
}

/** Which exception the part of a line belongs to that ends in a place: the last one that began before. */
function depthOf(quote: Quote, end: number, { thrown }: LogRecord): number {
  return thrown.findLastIndex(
    (it) =>
      it.quote.line < quote.line || (it.quote.line === quote.line && quote.text.indexOf(it.className) < end),
  );
}
