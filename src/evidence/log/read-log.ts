import { LimitedPatterns } from '../../limited-patterns.ts';
import type { SearchedSignature } from '../../types.ts';
import type { Quote } from '../evidence.ts';
import { Anchors } from './anchors.ts';
import { eventLiterals } from './events.ts';
import { type Gathered, Gatherer } from './groups.ts';
import { withoutTime } from './head.ts';
import { quoteAsWritten, recordOf } from './record.ts';
import { Repeats } from './repeats.ts';
import { exactNumbers } from './shape.ts';
import { matchesIn, numbersIn, type Pattern, patternsOf } from './signatures.ts';
import { unwrapLine } from './unwrap.ts';
import { type ReadBytes, type RecordBytes, type Scanned, scan } from './window.ts';

/** Where trouble stands that no signature knows. Shorter ones would be slower: the shortest literal sets the pace. */
const failureLiterals = [
  ...[
    'Exception: ',
    'Exception\n',
    'Exception\r\n',
    'Exception\\n',
    'Throwable: ',
    'Caused by: ',
    'java.lang.',
    'RemoteException(',
  ],
  'Traceback (most recent call last)',
  'A fatal error has been detected by the Java',
  ...['ERROR org.', 'ERROR com.', ' ERROR cn.', ' ERROR io.', ' ERROR net.', 'FATAL org.'],
  ...['] ERROR or', '] ERROR o.', '] ERROR co', '] ERROR c.', '] ERROR i.', '] ERROR n.'],
  ...['level":"ERROR"', 'level": "ERROR"', 'severity":"ERROR"'],
];

/** What was read of a log, or of a part of it; and whether patterns took too long and were given up. */
export type LogPart = Gathered & Scanned & { gaveUp: boolean };

/** What is looked for in logs: made once for all files. */
export interface Search {
  patterns: Pattern[];
  anchors: Anchors;
  /** Numbers that are not like others. */
  numbers: Uint8Array;
  /** The time that is left for the patterns of others. */
  time: LimitedPatterns;
}

export function searchFor(signatures: SearchedSignature[]): Search {
  const patterns = patternsOf(signatures);
  const literals = [...patterns.map(({ text }) => text), ...failureLiterals, ...eventLiterals];
  return {
    patterns,
    anchors: new Anchors(literals),
    numbers: exactNumbers(numbersIn(signatures)),
    time: new LimitedPatterns(),
  };
}

/** Reads a log, or the records that begin in a part of it, of which `read` gives the bytes. Lines count from the part's first. */
export async function readLog(
  file: string,
  read: ReadBytes,
  { patterns, anchors, numbers, time }: Search,
  part = { from: 0, to: Number.POSITIVE_INFINITY },
): Promise<LogPart> {
  const gatherer = new Gatherer();
  const repeats = new Repeats(
    numbers,
    gatherer.events,
    (text, line) => recordOf(linesOf(file, [text], line)).event,
  );
  const seen = await scan(read, anchors, part, (block) => {
    if (repeats.counts(block)) return;
    const literals = [...anchors.all(block.bytes)];
    const [only] = literals.length === 1 ? literals.map((index) => patterns[index]) : [];
    if (only && repeats.countsOften(only, block)) return;
    const raw = rawLinesOf(block);
    const lines = linesOf(file, raw, block.line);
    const record = recordOf(lines);
    // What stood inside JSON may read otherwise there.
    const found = block.bytes.includes('{"') ? anchors.all(Buffer.from(textOf(lines))) : literals;
    const candidates = [...found].flatMap((index) => patterns[index] ?? []);
    record.matches = matchesIn(lines, record, candidates, time);
    const group = gatherer.add(record);
    if (group?.first === record) quoteAsWritten(record, raw);
    repeats.learn(record, group, candidates, only);
  });
  repeats.end();
  return { ...gatherer.gathered(), ...seen, gaveUp: time.gaveUp };
}

function linesOf(file: string, raw: string[], first: number): Quote[] {
  return raw.flatMap((line, index) =>
    unwrapLine(line).map((text) => ({ file, line: first + index, text: withoutTime(text) })),
  );
}

const textOf = (lines: Quote[]) => lines.map(({ text }) => text).join('\n');

const rawLinesOf = ({ bytes }: RecordBytes) =>
  bytes
    .toString('utf8')
    .replace(/\r?\n$/, '')
    .split('\n');
