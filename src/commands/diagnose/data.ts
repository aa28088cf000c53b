import type { Walked } from '../../diagnosis.ts';

/** What `diagnose --format json` prints. */
export interface DiagnoseData {
  schemaVersion: 1;
  /** The one the walk began in. */
  tree: string;
  /** @format date-time */
  when: string;
  path: Walked[];
  /** The playbook reached; null while a question is open, or where all that was left to ask has been skipped. */
  outcome: string | null;
  /** The question that is open; null with an outcome, or where none is left to ask. */
  question: OpenQuestion | null;
  /** The page that the evidence leads to, though not for certain, and the line; null where there is none, or an outcome. */
  offer: { playbook: string; evidence: string } | null;
  /** The outcome and its related pages; without one, what can still be reached. */
  playbooks: string[];
}

interface OpenQuestion {
  /** The tree it stands in. */
  tree: string;
  text: string;
  /** Where to look, and the number that decides. Markdown. */
  hint: string;
  /** What can be answered, as it is counted from 1. */
  answers: string[];
}
