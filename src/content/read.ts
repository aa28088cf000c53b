import type { Fault } from './fault.ts';

/** A page as far as it could be read, and all that is wrong with it. */
export interface Read<T> {
  page: T | null;
  faults: Fault[];
  /** Set when the page adds to one of the same id, which is then part of it. */
  extends?: true;
}
