import type { LogRecord } from '../evidence/evidence.ts';

/** When each record was written: one without a time as late as the last one before it in its file, if there is one. */
export function timesOf(records: LogRecord[]): (number | null)[] {
  const last = new Map<string, number>();
  return records.map(({ file, at }) => {
    if (at !== null) last.set(file, at);
    return last.get(file) ?? null;
  });
}

/** Sorts by time; what has none comes last, in the order in which it was read. */
export function earlier(a: { when: number | null }, b: { when: number | null }): number {
  if (a.when === b.when) return 0;
  return (a.when ?? Number.POSITIVE_INFINITY) - (b.when ?? Number.POSITIVE_INFINITY);
}
