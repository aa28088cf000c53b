import type { InEachLanguage } from './language.ts';

/** What the process answers to the shell. */
export const exitCodes = {
  ok: 0,
  /** It ran, and the answer is "no". */
  no: 1,
  /** It could not run: bad usage, unknown id, unreadable file. */
  unusable: 2,
  interrupted: 130,
} as const;

/** What an error says: what is wrong, and what to do. Plain text. */
export type Said = [message: string, hint: string];

/** A name that does not exist, and those that do: where one is near, the hint asks whether it was meant. */
export interface Typo {
  typed: string;
  names: string[];
}

/** An error that is the user's to mend: one line what is wrong, one line what to do, in each language. */
export class FlinkdocError extends Error {
  readonly says: InEachLanguage<Said>;
  readonly typo: Typo | null;

  constructor(says: InEachLanguage<Said>, typo: Typo | null = null) {
    // Seen in a debugger alone.
    super(says.en.join(' '));
    this.name = 'FlinkdocError';
    this.says = says;
    this.typo = typo;
  }
}
