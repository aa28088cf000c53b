import type { InEachLanguage, Lang } from '../language.ts';
import type { Finding } from '../types.ts';

/** What is said of a kind of fault, in plain sentences. */
interface Words<Facts> {
  /** What is wrong, in one sentence. */
  says: (facts: Facts) => string;
  /** How to mend it, in one sentence. */
  mend: string;
}

interface Description<Facts> extends InEachLanguage<Words<Facts>> {
  /** Stable: what others may filter by. */
  code: string;
  /** With a problem, `lint` ends with exit code 1. */
  severity: 'problem' | 'warning';
  /** A team's page with it is left out; with anything else it can still be read. */
  unusable?: true;
}

/** A way for content to be wrong. Facts that its sentences do not know, or a language without them, do not compile. */
export interface FaultKind<Facts> extends Description<Facts> {
  /** The fault on a line of a file. */
  at: (file: string, line: number, facts: Facts) => Fault;
}

/** Something wrong with a content file. It is put into words when it is told. */
export interface Fault {
  file: string;
  /** Counted from 1. */
  line: number;
  code: string;
  kind: FaultKind<never>;
  facts: unknown;
}

export function faultKind<Facts>(description: Description<Facts>): FaultKind<Facts> {
  const kind: FaultKind<Facts> = {
    ...description,
    at: (file, line, facts) => ({ file, line, code: kind.code, kind, facts }),
  };
  return kind;
}

/** A fault in the words of a language. */
export function findingOf({ file, line, code, kind, facts }: Fault, lang: Lang): Finding {
  return { file, line, code, message: kind[lang].says(facts as never) };
}

/** A content file that cannot be used as it is. Thrown by the parsers, reported by whoever reads the folder. */
export class ContentProblem extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.file}:${fault.line}: ${fault.code}`);
    this.name = 'ContentProblem';
    this.fault = fault;
  }
}

/** A page as far as it could be read, and all that is wrong with it. */
export interface Read<T> {
  page: T | null;
  faults: Fault[];
  /** Set when the page adds to one of the same id, which is then part of it. */
  extends?: true;
}
