import type { NameKind } from './naming.ts';

/** Where names stand in a text. The groups of the pattern are names; it has the flags `d` and `g`. */
export interface Form {
  pattern: RegExp;
  /** What each group is. `qualified` is `database.table`, with or without backticks. */
  kinds: (NameKind | 'qualified')[];
  /** Of a list in the group: what its first group finds is a name. */
  each?: RegExp;
}
