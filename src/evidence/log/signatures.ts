import type { Signature } from '../../types.ts';
import type { LogRecord, Quote, SignatureMatch } from '../evidence.ts';

/** A pattern never sees more of a line. */
const longestLine = 4000;

/** A signature as the scan uses it. */
export interface Pattern {
  id: string;
  text: string;
  pattern: RegExp;
}

export const patternsOf = (signatures: Signature[]): Pattern[] =>
  signatures.map(({ id, text, match }) => ({
    id,
    text,
    pattern: new RegExp(match),
  }));

/** Where the signatures match whose literals were found, once for each exception. */
export function matchesIn(lines: Quote[], record: LogRecord, candidates: Pattern[]): SignatureMatch[] {
  return candidates.flatMap(({ id, text, pattern }) => {
    const at = new Map<number, SignatureMatch>();
    for (const quote of lines) {
      const place = quote.text.indexOf(text);
      if (place < 0) continue;
      const depth = depthOf(quote, place, record);
      // A long line is looked at around the literal.
      const from = quote.text.length > longestLine ? Math.max(0, place - longestLine / 2) : 0;
      const part = quote.text.slice(from, from + longestLine);
      if (!at.has(depth) && pattern.test(part))
        at.set(depth, { signature: id, quote: { ...quote, text: part }, depth });
    }
    return [...at.values()];
  });
}

/** Which exception a place in a line belongs to: the last one that began before it. */
function depthOf(quote: Quote, place: number, { thrown }: LogRecord): number {
  return thrown.findLastIndex(
    (it) =>
      it.quote.line < quote.line ||
      (it.quote.line === quote.line && quote.text.indexOf(it.className) <= place + it.className.length),
  );
}
