// The nouns of what is checked for continuous integration. Types only.

import type { Positive } from './numbers.ts';

/** Something wrong, where it stands. */
export interface Problem {
  /** Stable. */
  code: string;
  level: 'error' | 'warning' | 'note';
  /** Whether the check fails by it. */
  fails: boolean;
  file: string;
  line: Positive | null;
  /** What is wrong. */
  says: string;
  /** How to mend it. */
  mend: string;
  /** The address of a page that explains it. */
  source: string | null;
  /** Why the team ignores it; null where it does not. */
  ignored: string | null;
}

/** What a command has checked. */
export interface CheckRun {
  command: string;
  /** All files that were checked, those without a problem too. */
  files: string[];
  problems: Problem[];
}
