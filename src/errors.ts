import type { InEachLanguage } from './language.ts';

/** What the process answers to the shell. */
export const exitCodes = {
  ok: 0,
  /** It ran, and the answer is "no". */
  no: 1,
  /** It could not run: bad usage, unknown id, unreadable file. */
  unusable: 2,
  interrupted: 130,
  terminated: 143,
} as const;

/** What a process answers that was asked to end. */
export const exitCodeOf = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const;

/** What an error says: what is wrong, and what to do. Plain text. */
export type ErrorLines = [message: string, hint: string];

/** A name that does not exist, and those that do: where one is near, the hint asks whether it was meant. */
export interface Typo {
  typed: string;
  names: string[];
  /** Those of them that a search for it finds. */
  found?: string[];
}

/** An error that is the user's to mend: one line what is wrong, one line what to do, in each language. */
export class FlinkdocError extends Error {
  readonly says: InEachLanguage<ErrorLines>;
  readonly typo: Typo | null;

  constructor(says: InEachLanguage<ErrorLines>, typo: Typo | null = null) {
    // Seen in a debugger alone.
    super(says.en.join(' '));
    this.name = 'FlinkdocError';
    this.says = says;
    this.typo = typo;
  }
}

/** What the operating system says is wrong: `EACCES: permission denied, open 'x'` is `permission denied`. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /^\w+: ([^,]+)/.exec(text)?.[1] ?? text;
}

/** An error of the operating system: a file that is not there, a full disk. All else is a bug. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'errno' in error && 'syscall' in error;
}
