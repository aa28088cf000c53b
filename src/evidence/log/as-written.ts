import type { LogRecord, Quote } from '../evidence.ts';

/** A longer line keeps the part of it that was looked at. */
const longestQuote = 4000;

/** Quotes a record as its file has it, with what schedulers and shells put before a line; what stood inside JSON stays taken out of it. */
export function asWritten(record: LogRecord, linesOfFile: string[]): void {
  const raw = (quote: Quote) => linesOfFile[quote.line - record.line];
  for (const quote of new Set(quotesOf(record))) {
    const line = raw(quote);
    if (line !== undefined && line.length <= longestQuote && !line.includes('{"'))
      quote.text = line.trimEnd();
  }
}

const quotesOf = ({ quote, thrown, known }: LogRecord): Quote[] => [
  quote,
  ...thrown.flatMap((one) => [one.quote, ...one.frames.map((frame) => frame.quote)]),
  ...known.map((one) => one.quote),
];
