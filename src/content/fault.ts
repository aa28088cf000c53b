import type { Finding } from '../types.ts';
import type { FaultWords } from '../words/lint/words.ts';
import type { Code } from './codes.ts';

/** Something wrong with a content file. Its words are picked when it is told of. */
export interface Fault {
  file: string;
  /** Counted from 1. */
  line: number;
  code: Code;
  says: (words: FaultWords) => string;
}

/** Faults in the words of a language. */
export function findingsOf(faults: Fault[], words: FaultWords): Finding[] {
  return faults.map(({ file, line, code, says }) => ({ file, line, code, message: says(words) }));
}
