import type { ErrorWords, Said } from './words/errors/words.ts';

/** What the process answers to the shell. */
export const exitCodes = {
  ok: 0,
  /** It ran, and the answer is "no". */
  no: 1,
  /** It could not run: bad usage, unknown id, unreadable file. */
  unusable: 2,
  interrupted: 130,
} as const;

/**
 * An error that is the user's to mend: one line what is wrong, one line what to do. Its words are picked when it is printed:
 * only then are they loaded, in the language that was asked for.
 */
export class FlinkdocError extends Error {
  readonly says: (words: ErrorWords) => Said;

  constructor(says: (words: ErrorWords) => Said) {
    // Seen in a debugger alone.
    super(String(says));
    this.name = 'FlinkdocError';
    this.says = says;
  }
}
