// The nouns of triage: what it says of evidence. Types only.

import type { Count, Positive, Whole } from './numbers.ts';

/** A line of a file that was read. */
export interface Quote {
  file: string;
  line: Positive;
  text: string;
}

/** What shows something: a line, or numbers that a cluster answered; then `file` is the path that was asked. */
export type Witness = Quote | { file: string; line: null; text: string };

/** What a rule saw, as its sentence needs it. */
export type Facts = Record<string, string | number | boolean | null>;

export type Severity = 'critical' | 'warning' | 'notice';

/** What part a finding has in what happened. */
export type Role = 'first-fault' | 'cause' | 'unknown-cause' | 'symptom' | 'consequence' | 'harmless';

/** One thing that triage saw in the evidence. */
export interface TriageFinding {
  /** Of a signature or of what a rule can find; `exception` where none knows it. */
  id: string;
  severity: Severity;
  role: Role;
  /** The exception at the root, without its package, and what it says. */
  root: { className: string; message: string } | null;
  /** What the first record says beside its exceptions; empty for a rule. */
  message: string;
  /** What a rule's sentence needs; null where the lines speak for themselves. */
  facts: Facts | null;
  /** The most telling line first. */
  seen: Witness[];
  count: Positive;
  /** Milliseconds since 1970 by the clock of the evidence; see `LogRecord`. */
  firstAt: number | null;
  lastAt: number | null;
  /** Ids, best first. */
  playbooks: string[];
  /** Whether a page claims what was seen; else `playbooks` are near it, and for reading only. */
  claimed: boolean;
  /** Where an exception came out of: the innermost frame that is not plumbing, and whose code it is. */
  origin: { name: string; frame: string } | null;
  /** The innermost frame that the people of the job wrote. */
  userFrame: string | null;
  /** The TaskManager whose log says why, where only what followed is known; null where no line names one. */
  taskManager: string | null;
  /** What of a cluster it is about. */
  about: About | null;
  /** The same, as other evidence shows it: findings of rules with their facts. */
  also: { id: string; facts: Facts }[];
  /** What a line says that matters, where it is too long to be shown whole. */
  point: string | null;
}

/** What of a cluster a finding is about: ids that its REST API takes. */
export interface About {
  job?: string;
  vertex?: string;
  taskManager?: string;
}

/** A job as a picture: its vertices in order, and what they are busy with. */
export interface Graph {
  job: string;
  name: string;
  state: string;
  vertices: GraphVertex[];
}

export interface GraphVertex {
  id: string;
  name: string;
  parallelism: Count;
  /** Vertices that feed it, by their places in the list, counted from 1. */
  inputs: Positive[];
  /** The highest of its subtasks in the last round, between 0 and 1; null where Flink has no number. */
  busy: number | null;
  backpressured: number | null;
  /** Records a second, of all subtasks; what a source gives out, what others take in. */
  perSecond: number | null;
  /** Whether the job waits for it. */
  culprit: boolean;
}

export interface Report {
  /** The finding the verdict speaks of; null when nothing is wrong in what was read. */
  verdict: TriageFinding | null;
  /** Whether a cause was found, or only what follows from one. */
  certain: boolean;
  /** Best first. */
  findings: TriageFinding[];
  playbooks: string[];
  /** When the job ran again after its last failure, and for how long it did not, in milliseconds; null when it did not fail or does not run. */
  recovered: { at: number; down: number } | null;
  timeline: Timeline;
  /** The minor version of Flink that the evidence names; null where it names none, or several. */
  flink: string | null;
  /** The address of the cluster that was read; null where none was. */
  cluster: string | null;
  /** Its jobs. */
  graphs: Graph[];
  /** Its jobs, where none of them runs any more; null where one does, or no cluster was read. */
  ended: { name: string; state: string; whileRead: boolean }[] | null;
  read: ReadFile[];
  /** What could not be judged for want of evidence: ids of rules, and what they need. */
  notAssessed: { rule: string; needs: 'logs' | 'dumps' | 'cluster' | 'kubernetes' | 'alerts' | 'gc' }[];
}

/**
 * What a file is by its content: `cluster` are answers of Flink's REST API that were put together, `rest` is one that says nothing of a cluster, `configuration` nothing but keys and values, `kubernetes` objects of
 * Kubernetes that say how they are, `manifest` such that do not, `alerts` what Prometheus or Alertmanager told, `report` a report of flinkdoc in HTML, `other` what is none of these; `none` could not be read. Logs, thread dumps, clusters, objects of Kubernetes
 * and alerts are judged, the others are not.
 */
export type FileKind =
  | 'log'
  | 'threads'
  | 'cluster'
  | 'rest'
  | 'configuration'
  /** What Prometheus scrapes. */
  | 'metrics'
  | 'kubernetes'
  | 'alerts'
  /** A log of the garbage collector. */
  | 'gc'
  | 'manifest'
  | 'report'
  | 'other'
  | 'none';

/** A file of the evidence, and how it was read. */
export interface ReadFile {
  file: string;
  kind: FileKind;
  /** Of a cluster, answers. */
  lines: Count;
  from: number | null;
  to: number | null;
  /** Minutes east of UTC, where timestamps say so. */
  zone: Whole | null;
  /** Codes of what was wrong with it. */
  trouble: string[];
}

/** The life of the job as the logs tell it. */
export interface Timeline {
  /** What happened, oldest first; the longest run of equal entries is one with a count. */
  moments: { at: number | null; kind: string; what: string; count: Positive; quote: Quote }[];
  checkpoints: {
    triggered: Count;
    completed: Count;
    declined: Count;
    expired: Count;
    /** Milliseconds of the completed ones, oldest first; at most 60, of longer series each the longest of its part. */
    durations: number[];
  };
  restarts: Count;
}
