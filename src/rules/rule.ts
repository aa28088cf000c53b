import type { Evidence, Quote } from '../evidence/evidence.ts';

/** What a rule saw. It names no playbook: a playbook claims it with `explains`. */
export interface Seen {
  /** One of the rule's `finds`. */
  id: string;
  /** `critical`: the job does not run or is about to fail; `warning`: it suffers; `notice`: worth knowing. */
  severity: 'critical' | 'warning' | 'notice';
  /** Whether it says why, or only what follows from something else. */
  shows: 'cause' | 'symptom' | 'benign';
  /** What its sentence needs: names and numbers. */
  facts: Record<string, string | number>;
  /** The lines that show it, the most telling first. */
  seen: Quote[];
  count: number;
  firstAt: number | null;
  lastAt: number | null;
}

/** The kinds of evidence a rule can ask for. */
export type Need = keyof Evidence;

/** A rule is handed just the evidence it needs, and is not assessed when that is missing. */
export interface Rule<N extends Need = Need> {
  /** Its folder and file name: `threads-deadlock`; rules about logs have no folder in theirs. */
  id: string;
  needs: N;
  /** Ids of all it can find. */
  finds: string[];
  judge: (evidence: NonNullable<Evidence[N]>) => Seen[];
}
