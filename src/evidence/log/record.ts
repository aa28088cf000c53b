import type { LogRecord, Quote } from '../evidence.ts';
import { type Head, headOf } from './head.ts';
import { thrownIn } from './thrown.ts';

/** What a line keeps of itself as a quote. */
const longestQuote = 4000;

/** A record from its lines, already unwrapped; `known` is filled by whoever knows the signatures. */
export function recordOf(lines: Quote[]): LogRecord {
  const quotes = lines.map((quote) => ({ ...quote, text: quote.text.slice(0, longestQuote).trimEnd() }));
  const first = quotes[0]!;
  const head: Head = headOf(first.text) ?? {
    at: null,
    zone: null,
    level: null,
    logger: null,
    message: first.text.trim(),
  };
  const { at, level, logger, message } = head;
  return {
    file: first.file,
    line: first.line,
    at,
    level,
    logger,
    message,
    // The head is quoted whole: its time says more than the exception alone.
    thrown: thrownIn([{ ...first, text: message }, ...quotes.slice(1)]).map((thrown) =>
      thrown.quote.text === message ? { ...thrown, quote: first } : thrown,
    ),
    known: [],
    quote: first,
  };
}
