// What is known of a cluster at one time, and what differs between two such looks. Types only.

import type { Cluster, Job, Vertex } from '../cluster/cluster.ts';
import type { Report, TriageFinding } from '../report.ts';

/** Evidence of one time, judged. */
export interface Look {
  report: Report;
  /** Null where the evidence is logs or thread dumps alone. */
  cluster: Cluster | null;
}

/** The same thing before and after; null on the side where it is missing. */
export interface Pair<Item> {
  before: Item | null;
  after: Item | null;
}

export interface LookComparison {
  /** The version of Flink, where it changed. */
  flink: Changed<string> | null;
  /** The worst first. */
  findings: FindingChange[];
  taskManagers: Changed<number> | null;
  slots: Changed<number> | null;
  settings: SettingChange[];
  jobs: JobChange[];
}

export interface Changed<Value> {
  before: Value | null;
  after: Value | null;
}

/** `unjudged`: seen on one side, while the other side had not the evidence to see it. */
export type Fate = 'new' | 'worse' | 'still' | 'better' | 'gone' | 'unjudged';

/** `running`: its job does not run there, or not for long enough to be judged; `job`: the job is not there at all. */
export type Lack = 'logs' | 'threads' | 'cluster' | 'running' | 'job';

export interface FindingChange extends Pair<TriageFinding> {
  fate: Fate;
  /** Of one that is unjudged: what the side lacks that did not see it. */
  why: Lack | null;
}

/** A key that was set, removed (null) or changed. */
export interface SettingChange extends Changed<string> {
  key: string;
}

export interface JobChange extends Pair<Job> {
  state: Changed<string> | null;
  /** Restarts since it was submitted. */
  restarts: Changed<number> | null;
  /** Failures that are told after, and were not before. */
  failures: { at: number | null; exception: string; task: string | null }[];
  graph: GraphChange[];
  numbers: NumberChange[];
  settings: SettingChange[];
}

/** `regrouped`: the same operators in other chains; `replaced`: some operators are others. */
export type GraphChange =
  | { kind: 'added' | 'removed'; vertices: string[] }
  | { kind: 'regrouped' | 'replaced'; before: string[]; after: string[] }
  | { kind: 'parallelism' | 'max-parallelism'; vertex: string; before: number | null; after: number | null }
  | { kind: 'input'; vertex: string; before: string[]; after: string[] };

/** Rates in records a second, shares between 0 and 1, durations in milliseconds, sizes in bytes. */
export type Measure =
  | 'backpressured'
  | 'busy'
  | 'rate'
  | 'pending'
  | 'checkpoint-duration'
  | 'checkpoint-written'
  | 'state-size'
  | 'checkpoints-failed';

export interface NumberChange {
  measure: Measure;
  /** Null for the job as a whole. */
  vertex: string | null;
  before: number;
  after: number;
  /** `other`: neither by itself; more or less input does that as well. */
  gets: 'worse' | 'better' | 'other';
}

export type VertexPair = { before: Vertex; after: Vertex };
