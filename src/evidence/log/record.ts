import type { LogRecord, Quote, RecordGroup } from '../evidence.ts';
import { userFrameIn } from '../whose-code.ts';
import { eventOf } from './events.ts';
import { crashed, headOf } from './head.ts';
import { beginsTrace, framesAlone, thrownIn } from './thrown.ts';
import { unwrapLine } from './unwrap.ts';

/** What a line keeps of itself as a quote: the part of it that was looked at. */
const longestQuote = 4000;

/** A record from its lines, already unwrapped; `matches` is filled by whoever knows the signatures. */
export function recordOf(lines: Quote[]): LogRecord {
  const quotes = lines.map((quote) => ({ ...quote, text: quote.text.slice(0, longestQuote).trimEnd() }));
  const first = quotes[0]!;
  const head = headOf(first.text);
  const at = head?.at ?? null;
  const message = messageOf(head?.message ?? first.text.trim(), quotes.slice(1));
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

/** What is written of a JVM that crashed names the code it died of; of a task that does not end goes on with its stack: the method that people of the job wrote, or else the first. */
function messageOf(said: string, below: Quote[]): string {
  if (crashed.test(said)) {
    const frame = below[below.findIndex(({ text }) => /Problematic frame:/.test(text)) + 1]?.text;
    return [said, frame].join(' ').replace(/#\s{1,4}/g, '');
  }
  if (!said.endsWith(' in method:')) return said;
  const frames = below.map(({ text }) => text.trim().replace(/^[\w.@+-]{0,100}\/{1,2}/, ''));
  const method = frames[userFrameIn(frames)] ?? frames[0];
  return method === undefined ? said : `${said} ${method}`;
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
  ...thrown.flatMap((one) => [
    one.quote,
    ...(one.says ? [one.says] : []),
    ...one.frames.map((frame) => frame.quote),
  ]),
  ...matches.map((one) => one.quote),
];

/** How errors are worded where nothing else marks them. */
const complains =
  /\b(?:errors?|(?:[A-Z]\w{1,60})?exception|[A-Z]\w{1,60}Error|fail(?:ed|s|ure)?|cannot|can't|could not|couldn't|unable to|not found|no such|invalid|denied|refused|unsupported|doesn't support|not supported|must be|expects|missing)\b|失败|错误|异常/i;

/** What people say of a failure, and what they typed: no program says so of itself. */
const spoken =
  /\b(?:we|I|my|our|us|you|your|please|hi|hello|thanks?|anyone|anybody)\b|我们|请问|大家|你们?|您|帮忙|谢谢/i;
const typed = /^\s{0,8}(?:[\w@.~:/-]{0,80}[$#%]|>>>|sql>|Flink SQL>) /;

/** What a line says behind a colon, if people introduce it: `we get this: Could not ...`. */
const saidIn = (line: string) =>
  spoken.test(line) ? line.slice(line.search(/[:：]/) + 1 || line.length) : line;

const isComplaint = (line: string) => {
  const said = saidIn(line);
  return !typed.test(line) && !spoken.test(said) && complains.test(said);
};

/** A text that is no log and holds no exception: a message that was copied out of a terminal. The line that complains first stands for it. */
export const plainError = (lines: Quote[]) => copied(lines, isComplaint);

/** A text that holds nothing but an exception, by a name that is not searched for in logs: `py4j.protocol.Py4JError: ...`. */
export function plainException(lines: Quote[]): RecordGroup[] {
  // A traceback of Python stands above the exception it ends with.
  return copied(lines, beginsTrace).map((group) => {
    const above = lines.filter(({ line }) => line <= group.first.line);
    return { ...group, first: { ...group.first, thrown: thrownIn(above.slice(-mostAbove)) } };
  });
}

const mostAbove = 100;

/** A text that holds frames of a stack, and not the exception they belong to. */
export function stackAlone(lines: Quote[]): RecordGroup[] {
  const thrown = framesAlone(lines);
  if (!thrown || lines.some(({ text }) => headOf(text)?.at != null)) return [];
  const record = { ...recordOf([thrown.quote]), level: 'ERROR' as const, thrown: [thrown] };
  return [{ fingerprint: thrown.frames[0]!.code, first: record, count: 1, lastAt: null }];
}

function copied(lines: Quote[], stands: (line: string) => boolean): RecordGroup[] {
  if (lines.some(({ text }) => headOf(text)?.at != null)) return [];
  const line = lines.find(({ text }) => stands(text.slice(0, 1000)));
  if (!line) return [];
  const record = { ...recordOf([line]), level: 'ERROR' as const };
  return [{ fingerprint: line.text.slice(0, 200), first: record, count: 1, lastAt: null }];
}

/** A point in time that a line names: see LogRecord. */
export interface TimeInLine {
  at: number;
  zone: number | null;
}

/** The first time in some lines. */
export function firstTime(lines: string[]): TimeInLine | null {
  for (const line of lines) {
    const head = headOf(unwrapLine(line.slice(0, 2000))[0]!);
    if (head?.at != null) return { at: head.at, zone: head.zone };
  }
  return null;
}
