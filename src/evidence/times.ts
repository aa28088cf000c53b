import { headOf } from './log/head.ts';
import { unwrap } from './log/unwrap.ts';

/** A point in time that a line names: see LogRecord. */
export interface Stamp {
  at: number;
  zone: number | null;
}

/** The first time in some lines. */
export function firstTime(lines: string[]): Stamp | null {
  for (const line of lines) {
    const head = headOf(unwrap(line.slice(0, 2000))[0]!);
    if (head?.at != null) return { at: head.at, zone: head.zone };
  }
  return null;
}
