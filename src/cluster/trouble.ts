import type { FlinkdocError } from '../errors.ts';
import type { Reply } from './rest-client.ts';

/** Two lines about an address: what is wrong with it, and what to do. */
export type Trouble = (address: string) => FlinkdocError['says'];

export interface Case {
  /** An error as `Reply` has it, or a status. */
  codes: RegExp;
  says: (reply: Reply) => Trouble;
}
