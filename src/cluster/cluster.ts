// A cluster as rules see it: typed and joined, never JSON. Times are milliseconds since 1970 by the clock of the JobManager;
// shares are between 0 and 1; null is what was not answered. Types only.

import type { Checkpointing, Checkpoints } from './checkpoints.ts';

export interface Cluster {
  /** The version of Flink. */
  flink: string | null;
  /** When the last round was answered. */
  at: number | null;
  /** How often gauges were asked for. */
  rounds: number;
  /** When each round was answered, oldest first. */
  times: (number | null)[];
  /** What the JobManager says is in effect, by the keys that were written; null where it was not asked. */
  configuration: Map<string, string> | null;
  /** TaskManagers and slots in each round. */
  overviews: Overview[];
  taskManagers: TaskManager[];
  /** What the JobManager says of its own process, in each round. */
  jobManager: Metrics[];
  jobs: Job[];
}

export interface Overview {
  taskManagers: number;
  slots: number;
  freeSlots: number;
}

export interface TaskManager {
  id: string;
  slots: number | null;
  cores: number | null;
  /** Of the JVM's metaspace, in bytes, as configured. */
  metaspaceLimit: number | null;
  directMemory: DirectMemory | null;
  /** In which rounds it was registered, counted from 1. */
  registered: number[];
  /** By their ids, in each round. */
  metrics: Metrics[];
}

/** In bytes. */
export interface DirectMemory {
  /** What Flink starts the JVM with as -XX:MaxDirectMemorySize. */
  limit: number;
  /** The part that is taken at the start, all of it (NetworkBufferPool). */
  network: number;
}

/** Gauges and counters by their ids. */
export type Metrics = Map<string, number>;

export interface Job {
  id: string;
  name: string;
  state: string;
  /** Whether it has ended for good, and if so, when. */
  ended: 'before' | 'while-read' | null;
  batch: boolean;
  startedAt: number | null;
  /** When it entered the state it is in. */
  since: number | null;
  /** Sources first, each before what it feeds. */
  vertices: Vertex[];
  /** By their ids, in each round. */
  metrics: Metrics[];
  checkpoints: Checkpoints | null;
  checkpointing: Checkpointing | null;
  failures: Failures | null;
  /** As Flink describes it, with its numbers; `Cluster level default restart strategy` where the configuration has them. */
  restartStrategy: string | null;
}

export interface Vertex {
  id: string;
  name: string;
  parallelism: number;
  maxParallelism: number | null;
  state: string;
  inputs: Edge[];
  outputs: Edge[];
  /** One for each round in which it was answered, oldest first. */
  rounds: VertexRound[];
}

/** Records flow from one vertex to another. */
export interface Edge {
  from: Vertex;
  to: Vertex;
  /** As Flink names it: HASH, REBALANCE, FORWARD. */
  ship: string;
}

export interface VertexRound {
  /** When it was answered. */
  at: number | null;
  subtasks: Subtask[];
  /** Over the subtasks, by the id of the metric. */
  metrics: Map<string, Spread>;
  /** The metrics of sources, by `<subtask>.<metric>`. */
  ofSubtasks: Metrics;
}

export interface Spread {
  least: number | null;
  most: number | null;
  mean: number | null;
}

export interface Subtask {
  index: number;
  state: string | null;
  taskManager: string | null;
  /** For how long it has run, in milliseconds; null while it does not. */
  running: number | null;
  /** For how long it has been INITIALIZING, in milliseconds; null where it is not. */
  initializing: number | null;
  /** Counted since it started. */
  recordsIn: number | null;
  recordsOut: number | null;
  /** Shares of the last minute; null where Flink has no number, or none that can be trusted. */
  busy: number | null;
  idle: number | null;
  backpressured: number | null;
  /** The input watermark. */
  watermark: number | null;
}

export interface Failures {
  /** Oldest first. */
  entries: Failure[];
  /** Whether older ones are no longer told. */
  truncated: boolean;
}

export interface Failure {
  at: number | null;
  exception: string | null;
  stackTrace: string;
  /** Whether it came with the one before it, of the same attempt. */
  concurrent: boolean;
  task: string | null;
  taskManager: string | null;
}
