// What is kept of an incident: what was done in its night, and what came of it. Types only.

import type { Severity } from '../report.ts';

/** `at` is when it happened, as ISO 8601. Names and our own sentences alone: nothing of what was read. */
export type KeptEvent = IncidentEvent & { at: string };

export type IncidentEvent = SearchedEvent | OpenedEvent | AnsweredEvent | EvidenceRead | VerdictEvent;

export interface SearchedEvent {
  what: 'searched';
  /** Null for a text that was pasted: it may be a log. */
  query: string | null;
  /** Whether the pages are more than the nearest there are. */
  fits: boolean;
  /** Ids, best first. */
  pages: string[];
}

export interface OpenedEvent {
  what: 'opened';
  page: string;
  tree: boolean;
  /** The sections that were asked for; none for a whole page. */
  sections: string[];
}

/** An answer of a walk. */
export interface AnsweredEvent {
  what: 'answered';
  /** The one the walk began in. */
  tree: string;
  question: string;
  answer: string;
  /** Who gave it. */
  by: 'person' | 'evidence';
  choice: Choice;
  /** All that persons have answered so far: what goes on from here. */
  walk: Choice[];
  /** The files that were named as evidence. */
  evidence: string[];
}

/** A choice of a question in any language: by numbers, counted from 1. The choice is 0 where the question was skipped. */
export interface Choice {
  tree: string;
  question: number;
  choice: number;
}

export interface EvidenceRead {
  what: 'read';
  by: Judge;
  /** Names alone. */
  files: string[];
  /** So many more were read. */
  more: number;
}

export interface VerdictEvent {
  what: 'verdict';
  by: 'diagnose' | Judge;
  /** One sentence; empty where the page says it. */
  says: string;
  severity: Severity | null;
  /** The pages that answer, best first. */
  pages: string[];
  /** The tree a walk began in; null where nobody was asked. */
  tree: string | null;
}

/** The commands that judge evidence. */
export type Judge = 'triage' | 'compare' | 'check-config' | 'collect' | 'watch';
