// What is read from evidence, before anyone judges it. Types only.

import type { Cluster } from '../cluster/cluster.ts';
import type { Quote, ReadFile } from '../report.ts';
import type { GcLog } from './gc-log.ts';
import type { KubernetesObjects } from './objects.ts';
import type { ReceivedAlert } from './received-alerts.ts';

export type { Quote };

/** One exception of a record; the chain goes from the outermost to the deepest `Caused by`. */
export interface Thrown {
  /** With its package, as logged; empty where nothing but its frames was copied. */
  className: string;
  message: string;
  quote: Quote;
  /** The line below that says why, where the message goes on over several. */
  says?: Quote;
  /** The topmost ones. */
  frames: Frame[];
  /** Whether it stands below `Suppressed:`. */
  suppressed: boolean;
}

export interface Frame {
  /** As `package.Class.method(File.java:1)`. */
  code: string;
  quote: Quote;
}

/** A line of a log with the stack trace below it. */
export interface LogRecord {
  file: string;
  line: number;
  /** Milliseconds since 1970, as if the log's clock were UTC; the time of day alone counts from 1970-01-01. Null without a timestamp. */
  at: number | null;
  level: Level | null;
  /** The class that logged it, as logged. */
  logger: string | null;
  message: string;
  thrown: Thrown[];
  /** What it tells of the life of a job. */
  event: JobEvent | null;
  /** Where log lines stand that pages know. */
  matches: SignatureMatch[];
  quote: Quote;
}

export type Level = 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL';

/** A line of a record that a signature matches. */
export interface SignatureMatch {
  /** Id of the signature. */
  signature: string;
  quote: Quote;
  /** The exception it belongs to, as an index of `thrown`; -1 for the line of the record itself. */
  depth: number;
}

/** Records that say the same: the first of them, and how often. */
export interface RecordGroup {
  /** The same for records of the same exceptions, whatever ids and numbers they hold. */
  fingerprint: string;
  first: LogRecord;
  count: number;
  /** Time of the last one. */
  lastAt: number | null;
}

/** What a log tells of the life of a job. */
export interface JobEvent {
  kind: EventKind;
  at: number | null;
  quote: Quote;
  /** Id of the job, where the line names it. */
  job: string | null;
  /** Id of the attempt of a task, where the line names it. */
  attempt: string | null;
  /** Of a checkpoint: its number; `null` elsewhere. */
  checkpoint: number | null;
  /** Of a completed checkpoint: milliseconds from trigger to completion. */
  duration: number | null;
  /** Of a completed checkpoint: bytes written. */
  size: number | null;
  /** The state that was entered, the task that failed, the host that was lost. */
  what: string;
  /** Of a JobManager or TaskManager that starts: the minor version of Flink. */
  flink: string | null;
  /** How many such events it stands for: long series are thinned. */
  count: number;
}

export type EventKind =
  | 'job-state'
  | 'task-failed'
  /** A task has its slot, and restores state or is in `open()`. */
  | 'task-initializes'
  /** A task has come to RUNNING. */
  | 'task-runs'
  /** A task was told to end while it ran, or was about to. */
  | 'task-cancelled'
  /** A task is no longer INITIALIZING, and neither runs nor has failed. */
  | 'task-initialized'
  | 'triggered'
  | 'completed'
  | 'declined'
  | 'expired'
  | 'restored'
  | 'leader'
  | 'process-started'
  /** A signal told the process to end. */
  | 'signal'
  /** A TaskManager has found its ResourceManager or a JobManager. */
  | 'registered'
  /** A TaskManager closes its services, whatever the reason. */
  | 'taskmanager-closed';

/** All logs of one triage. */
export interface Logs {
  files: ReadFile[];
  groups: RecordGroup[];
  /** By time where all have one, else in the order they were read. */
  events: JobEvent[];
}

/** One thread of a dump. */
export interface Thread {
  name: string;
  state: 'NEW' | 'RUNNABLE' | 'BLOCKED' | 'WAITING' | 'TIMED_WAITING' | 'TERMINATED' | null;
  /** Top down, as `package.Class.method(File.java:1)`. */
  frames: string[];
  /** The lock it waits for (monitor or synchronizer), as an address or object name; `class X` until that is initialized, `class ?` unnamed. */
  waitsFor: string | null;
  /** The locks it holds. */
  holds: string[];
  /** Processor time so far in milliseconds, with `jstack -e` and `jcmd`. */
  cpu: number | null;
  quote: Quote;
}

export interface ThreadDump {
  file: string;
  line: number;
  at: number | null;
  threads: Thread[];
  /** Names of the threads of deadlocks that the JVM itself reports. */
  deadlocked: string[];
}

/** All that was read: what rules are given. */
export interface Evidence {
  logs: Logs | null;
  /** In the order they were taken. */
  dumps: ThreadDump[] | null;
  /** What the REST API of a cluster answered. */
  cluster: Cluster | null;
  /** What the API server of Kubernetes told of pods, events and resources of Flink. */
  kubernetes: KubernetesObjects | null;
  /** What Prometheus or Alertmanager told. */
  alerts: ReceivedAlert[] | null;
  /** What garbage collectors logged, a process each. */
  gc: GcLog[] | null;
}

/** How many times something happened: of long series an event stands for several. */
export const occurrences = (events: JobEvent[]) => events.reduce((sum, { count }) => sum + count, 0);
