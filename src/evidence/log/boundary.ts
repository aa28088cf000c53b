import { headOf } from './head.ts';
import { beginsTrace, isFrame } from './thrown.ts';
import { unwrap } from './unwrap.ts';

/** The layout of Flink's own configuration: nearly all lines are known by it. */
const ordinary = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[,.]\d{3} {1,2}[A-Z]{4,5} /;

/** Whether a line begins a record, given the line above it. */
export function startsRecord(line: string, above: () => string): boolean {
  // Most lines below a record are frames: they are known by their first byte.
  if (line.startsWith('\t') || line.startsWith('    at ')) return false;
  if (ordinary.test(line)) return true;
  // Only the beginning of a long line is given: JSON that lacks its end cannot be parsed.
  if (cutJson.test(line)) return !goesOn.test(line);
  const text = unwrap(line)[0]!;
  if (headOf(text)) return true;
  if (!beginsTrace(text)) return false;
  const before = unwrap(above()).at(-1)!;
  return isFrame(before) || before.trim() === '';
}

const cutJson = /^\{"(?!.*\}\s*$)/;

/** A frame or a cause as docker writes it. */
const goesOn = /^\{"log":"(?:\\t|\s|Caused by: |\.\.\. \d)/;
