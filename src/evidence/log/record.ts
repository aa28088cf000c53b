import type { LogRecord, Quote, RecordGroup } from '../evidence.ts';
import { eventOf } from './events.ts';
import { headOf } from './head.ts';
import { beginsTrace, isFrame, thrownIn } from './thrown.ts';
import { unwrapLine } from './unwrap.ts';

/** Whether a line begins a record, given the line above it. That of Flink's own layout does: see `timeAt`. */
export function startsRecord(line: string, above: () => string): boolean {
  // Most lines below a record are frames: they are known by their first byte.
  if (line.startsWith('\t') || line.startsWith('    at ')) return false;
  if (line.startsWith('Caused by: ')) return false;
  // Only the beginning of a long line is given: JSON that lacks its end cannot be parsed.
  if (cutJson.test(line)) return !goesOn.test(line);
  // Below a line of Flink's own layout, which holds no trace itself.
  if (plainTrace.test(line) && ordinary.test(above())) return false;
  const text = unwrapLine(line)[0]!;
  if (headOf(text)) return true;
  if (!beginsTrace(text)) return false;
  const before = unwrapLine(above()).at(-1)!;
  return isFrame(before) || before.trim() === '';
}

/** An exception as `Throwable.toString` writes it. */
const plainTrace = /^(?:[a-z][\w$]{0,80}\.){1,14}[A-Z][\w$]{1,120}(?:: |$)/;
const ordinary = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[,.]\d{3} {1,2}[A-Z]{4,5} [^\\]*$/;

const cutJson = /^\{"(?!.*\}\s*$)/;

/** A frame or a cause as docker writes it. */
const goesOn = /^\{"log":"(?:\\t|\s|Caused by: |\.\.\. \d)/;

/** What a line keeps of itself as a quote: the part of it that was looked at. */
const longestQuote = 4000;

/** A record from its lines, already unwrapped; `matches` is filled by whoever knows the signatures. */
export function recordOf(lines: Quote[]): LogRecord {
  const quotes = lines.map((quote) => ({ ...quote, text: quote.text.slice(0, longestQuote).trimEnd() }));
  const first = quotes[0]!;
  const head = headOf(first.text);
  const at = head?.at ?? null;
  const message = head?.message ?? first.text.trim();
  return {
    file: first.file,
    line: first.line,
    at,
    level: head?.level ?? null,
    logger: head?.logger ?? null,
    message,
    // The head is quoted whole: its time says more than the exception alone.
    thrown: thrownIn([{ ...first, text: message }, ...quotes.slice(1)]).map((thrown) =>
      thrown.quote.text === message ? { ...thrown, quote: first } : thrown,
    ),
    event: eventOf(message, at, first),
    matches: [],
    quote: first,
  };
}

/** Quotes a record as its file has it, with what schedulers and shells put before a line; what stood inside JSON stays taken out of it. */
export function quoteAsWritten(record: LogRecord, linesOfFile: string[]): void {
  for (const quote of new Set(quotesOf(record))) {
    const line = linesOfFile[quote.line - record.line];
    if (line !== undefined && line.length <= longestQuote && !line.includes('{"'))
      quote.text = line.trimEnd();
  }
}

/** All lines that a record quotes. */
export const quotesOf = ({ quote, thrown, matches }: LogRecord): Quote[] => [
  quote,
  ...thrown.flatMap((one) => [one.quote, ...one.frames.map((frame) => frame.quote)]),
  ...matches.map((one) => one.quote),
];

/** How errors are worded where nothing else marks them. */
const complains =
  /\b(?:errors?|exception|fail(?:ed|s|ure)?|cannot|can't|could not|couldn't|unable to|not found|no such|invalid|denied|refused|unsupported|doesn't support|not supported|must be|expects|missing)\b|失败|错误|异常/i;

/** A text that is no log and holds no exception: a message that was copied out of a terminal. The line that complains first stands for it. */
export function plainError(lines: Quote[]): RecordGroup[] {
  if (lines.some(({ text }) => headOf(text)?.at != null)) return [];
  const line = lines.find(({ text }) => complains.test(text.slice(0, 1000)));
  if (!line) return [];
  const record = { ...recordOf([line]), level: 'ERROR' as const };
  return [{ fingerprint: line.text.slice(0, 200), first: record, count: 1, lastAt: null }];
}
