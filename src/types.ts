// The nouns of flinkdoc: what content is, and what code makes of it. Types only.

import type { Alert, AlertRule } from './alerts.ts';
import type { Block } from './blocks/blocks.ts';
import type { CheckRun } from './checked.ts';
import type { IncidentEvent } from './incident/event.ts';
import type { Lang } from './language.ts';
import type { Positive } from './numbers.ts';

export type { Io, Screen, Signal } from './io.ts';
export type { Lang } from './language.ts';

// ----- content -----

export type Area =
  | 'checkpointing'
  | 'throughput'
  | 'joins-and-time'
  | 'memory-and-processes'
  | 'connectors'
  | 'code-and-packaging';

/** What can happen to records in the situation a page describes. */
export type DataRisk = 'none' | 'replay' | 'loss';

/** What a step does to the running job; the word in front of the step. */
export type Risk = 'safe' | 'restart' | 'state-risk' | 'data-loss';

/**
 * What a log line says by itself. `wrapper`: something below it failed, and no more. `transient`: it comes and goes in a healthy job, so
 * it counts only when something failed with it, or when it goes on. `benign`: it is harmless.
 */
export type Shows = 'cause' | 'symptom' | 'wrapper' | 'transient' | 'benign';

/**
 * Where a line that anybody may say is a page's. `records`: where records of the job are read or worked on; `columns`: where a value goes from
 * one type to another, in nobody's own code; `snapshots`: where checkpoints and the state of the JobManager are written and read;
 * `restores`: where a task gets its state back; `client`: where a client of Flink asks a cluster.
 */
export type Where = 'records' | 'columns' | 'snapshots' | 'restores' | 'client';

/** A log line that points to a playbook. */
export interface Signature {
  id: string;
  /** A literal part of every line that `match` matches. */
  text: string;
  /**
   * The source of a JavaScript regular expression.
   * @format regex
   */
  match: string;
  shows: Shows;
  /** What stands deeper only tells how it was noticed: the number that could not be read below the setting that has it. */
  whole?: true | undefined;
  /** Elsewhere the line says nothing of what the page is about; everywhere, where it is left out. */
  where?: Where | undefined;
  /**
   * The step of its page that answers the line, where the first one on the card does not: `fix 4: Driver`, the fourth step of that section, and how it begins.
   */
  step?: string | undefined;
}

/** A signature as texts are searched for it. */
export interface SearchedSignature extends Signature {
  /** Whether it is a team's, and its pattern may take long: it is given a limited time. */
  limited?: boolean;
}

/** The front matter of a playbook. */
export interface PlaybookMeta {
  id: string;
  kind: 'problem' | 'recipe' | 'guide';
  title: string;
  summary: string;
  area: Area;
  /** Null where a team's page does not say. */
  dataRisk: DataRisk | null;
  /** The Flink versions the page holds for, such as `>=1.13`; null where a team's page does not say. */
  flink: string | null;
  tags: string[];
  aliases: string[];
  symptoms: string[];
  /** Questions people ask when they need the page: search reads them, nothing shows them, compiled pages have none. */
  asks?: string[];
  signatures: Signature[];
  /** Ids of the rule findings this page answers. */
  explains: string[];
  /** Of some of these the step that answers them, as `step` of a signature says it. */
  steps?: Record<string, string> | undefined;
  /** The alerts it answers. */
  alerts?: Alert[];
  /** Ids of playbooks. */
  related: string[];
  references: string[];
  /** When the facts were last checked; null where a team's page does not say. */
  verified: { date: string; flink: string[] } | null;
  /** Nobody has looked it through yet: search puts it behind other pages. */
  draft?: true | undefined;
}

export interface Playbook extends PlaybookMeta {
  lang: Lang;
  sections: Section[];
}

/** One `##` part of a playbook. */
export interface Section {
  heading: string;
  /** The English heading in lower case with dashes, in every language: what `--section` takes. */
  slug: string;
  /** As it was written: what search reads, and `--format json` prints. */
  markdown: string;
  /** What is drawn. */
  blocks: Block[];
  /** The numbered items, when the section is a list of steps; else `[]`. */
  steps: Step[];
}

export interface Step {
  /** `null` for a step that only looks. */
  risk: Risk | null;
  /** Without the number and the risk word. */
  markdown: string;
}

/** A decision tree: one symptom, asked about until a playbook answers it. */
export interface Tree {
  id: string;
  lang: Lang;
  title: string;
  summary: string;
  /** As of a playbook. */
  flink: string | null;
  symptoms: string[];
  /** As of a playbook. */
  asks?: string[];
  /** The first one is where the tree begins. */
  questions: Question[];
}

export interface Question {
  slug: string;
  text: string;
  /** Where to look, and the number that decides. Markdown. */
  hint: string;
  /** How to find out, for those who do not know. Markdown, may be empty. */
  howTo: string;
  /** Both, as they are drawn. */
  blocks: { hint: Block[]; howTo: Block[] };
  answers: Answer[];
}

export interface Answer {
  label: string;
  to: Destination;
  /** Ids of the findings that give this answer when evidence is at hand. */
  findings?: string[];
}

/** Where an answer leads; `question` is null where another tree begins. */
export type Destination = { tree: string; question: string | null } | { playbook: string };

/** What lists and hits show of a page. */
export interface Entry {
  id: string;
  kind: 'problem' | 'recipe' | 'guide' | 'tree';
  title: string;
  summary: string;
  /** `null` for a tree. */
  area: Area | null;
  tags: string[];
  /** Ids of what triage can find that it answers. */
  explains: string[];
  /** `built-in`, or the file of a team's page; then the files that extend it. */
  from: string[];
}

/** Something wrong with a content file, in words. `code` is stable. */
export interface Finding {
  file: string;
  line: Positive;
  /** Stable. */
  code: string;
  /** One sentence: what is wrong. */
  message: string;
}

// ----- search -----

/** The fields of a page that search weighs, and that may explain a hit. */
export type Field = 'title' | 'aliases' | 'symptoms' | 'tags' | 'summary' | 'signatures' | 'body';

export interface Hit {
  id: string;
  kind: Entry['kind'];
  title: string;
  /**
   * 0 to 1, comparable between queries.
   * @minimum 0
   * @maximum 1
   */
  score: number;
  /** Why: the words that matched, by field. */
  matched: { field: Field; words: string[] }[];
  /** The section that matches best, if the body does. */
  section: string | null;
}

export interface SearchResult {
  query: string;
  /** False: a weak match, the hits are only the nearest there are. */
  fits: boolean;
  /** Best first. */
  hits: Hit[];
  /** Words that were read as another: `chekpoint` as `checkpoint`. */
  corrected: { from: string; to: string }[];
}

// ----- pages -----

/** A result on its way to the reader: the same content as data and as blocks. */
export interface Page<Data extends { schemaVersion: 1 } = { schemaVersion: 1 }> {
  /** What `--format json` prints. Its schema in `docs/schema/` is made from the type. */
  data: Data;
  blocks: Block[];
  /** What is drawn as a picture. */
  tree?: Tree;
  /** What the page is made of, where it can be made again: HTML keeps it. */
  source?: object;
  /** What Prometheus and Grafana read. */
  alerts?: AlertRule[];
  /** What continuous integration reads. */
  checked?: CheckRun;
}

/** What a command returns. Nothing is printed before this. */
export interface Outcome {
  /** `null` when there is nothing to say: the user broke off. */
  page: Page | null;
  exitCode: number;
  /** Who left before the end has seen it all: what is printed needs no second leaving. */
  left?: boolean;
  /** What goes into a pipe or a file when no format is asked for; else Markdown. */
  piped?: 'prometheus';
  /** What the page numbers, as the command lines that open it: somebody at a terminal may choose. */
  opens?: string[][];
  /** What happened, for the incident that is kept. */
  kept?: IncidentEvent[];
}
