import type { LogRecord } from '../evidence/evidence.ts';

/** Sorts by time; what has no time stays in the order in which it was read. */
export function earlier(a: { record: LogRecord }, b: { record: LogRecord }): number {
  if (a.record.at === null || b.record.at === null) return 0;
  return a.record.at - b.record.at;
}
