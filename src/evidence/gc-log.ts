import type { Quote } from '../report.ts';

/** A time in which the garbage collector stopped a process. */
export interface GcPause {
  /** Milliseconds since 1970, by its own clock; null where the log does not say. */
  at: number | null;
  /** Milliseconds since the process started; null where the log does not say. */
  since: number | null;
  /** Milliseconds. */
  lasts: number;
  full: boolean;
  /** Bytes of the heap that are used afterwards, and that there are; null where the log does not say. */
  after: number | null;
  total: number | null;
  quote: Quote;
}

/** What a log of the garbage collector says of a process. */
export interface GcLog {
  file: string;
  pauses: GcPause[];
}
