// The nouns of diagnosis: how far a tree is answered, and by whom. Types only.

import type { Answer, Question, Tree } from './types.ts';

export interface Walked {
  tree: string;
  question: string;
  /** Null where it was skipped. */
  answer: string | null;
  /** The line that gave the answer, or says what a person answered; null where only a person does. */
  evidence: string | null;
}

/** A question where it stands. */
export interface Place {
  tree: Tree;
  question: Question;
}

/** A question that a walk came by. */
export interface Stop extends Place {
  /** Null where it was skipped, or passed over and asked of nobody. */
  answer: Answer | null;
  /** The line that says so too; null where only a person does. */
  evidence: string | null;
  /** What `--answer` takes to give the answer again; null where nobody was asked. */
  given: string | null;
}

/** What evidence gives for a question; null where it says nothing. */
export type EvidenceAnswers = (question: Question) => Known | null;

export interface Known {
  answer: Answer;
  /** The line that says so. */
  evidence: string;
  /** Whether it shows a cause, and not only what follows from one: no less opens a page. */
  certain: boolean;
  /** The place among the findings that say where a walk begins, the best 0; null for those that do not. */
  lead: number | null;
}

/** Where a walk stands after its answers: `undecided` where all that was left to ask has been skipped, from that question on. */
export type Walk = { stops: Stop[] } & (
  | ({ at: 'question' | 'undecided' } & Place)
  | { at: 'playbook'; playbook: string }
);
