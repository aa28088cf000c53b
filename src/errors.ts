/** What the process answers to the shell. */
export const exitCodes = {
  ok: 0,
  /** It ran, and the answer is "no". */
  no: 1,
  /** It could not run: bad usage, unknown id, unreadable file. */
  unusable: 2,
  interrupted: 130,
} as const;

/** An error that is the user's to mend: one line what is wrong, one line what to do. */
export class FlinkdocError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'FlinkdocError';
    this.hint = hint;
  }
}
