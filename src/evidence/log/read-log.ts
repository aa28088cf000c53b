import type { Signature } from '../../types.ts';
import type { Quote } from '../evidence.ts';
import { Anchors } from './anchors.ts';
import { eventLiterals } from './events.ts';
import { type Gathered, Gatherer } from './gather.ts';
import { withoutTime } from './head.ts';
import { knownIn, type Pattern, patternsOf } from './known.ts';
import { recordOf } from './record.ts';
import { unwrap } from './unwrap.ts';
import { type Block, type Read, type Seen, scan } from './window.ts';

/** Where trouble stands that no signature knows. Shorter ones would be slower: the shortest literal sets the pace. */
const failureLiterals = [
  ...['Exception: ', 'Exception\n', 'Exception\r\n', 'Exception\\n', 'Caused by: ', 'java.lang.'],
  ...['ERROR org.', 'ERROR com.', ' ERROR cn.', ' ERROR io.', ' ERROR net.', 'FATAL org.'],
  ...['] ERROR or', '] ERROR o.', '] ERROR co', '] ERROR c.', '] ERROR i.', '] ERROR n.'],
  ...['level":"ERROR"', 'level": "ERROR"', 'severity":"ERROR"'],
];

/** What was read of a log, or of a part of it. */
export type LogPart = Gathered & Seen;

/** What is looked for in logs: made once for all files. */
export interface Search {
  patterns: Pattern[];
  anchors: Anchors;
}

export function searchFor(signatures: Signature[]): Search {
  const patterns = patternsOf(signatures);
  const literals = [...patterns.map(({ text }) => text), ...failureLiterals, ...eventLiterals];
  return { patterns, anchors: new Anchors(literals) };
}

/** Reads a log, or the records that begin in a part of it, of which `read` gives the bytes. Lines count from the part's first. */
export async function readLog(
  file: string,
  read: Read,
  { patterns, anchors }: Search,
  part = { from: 0, to: Number.POSITIVE_INFINITY },
): Promise<LogPart> {
  const gatherer = new Gatherer();
  const seen = await scan(read, anchors, part, (block) => {
    const lines = linesOf(file, block);
    const record = recordOf(lines);
    const bytes = lines.length > 0 ? Buffer.from(lines.map(({ text }) => text).join('\n')) : block.bytes;
    const found = [...anchors.all(bytes)].flatMap((index) => patterns[index] ?? []);
    record.known = knownIn(lines, record, found);
    gatherer.add(record);
  });
  return { ...gatherer.gathered(), ...seen };
}

function linesOf(file: string, { bytes, line }: Block): Quote[] {
  return bytes
    .toString('utf8')
    .replace(/\r?\n$/, '')
    .split('\n')
    .flatMap((raw, index) =>
      unwrap(raw).map((text) => ({ file, line: line + index, text: withoutTime(text) })),
    );
}
