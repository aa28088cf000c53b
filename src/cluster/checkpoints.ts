// The checkpoints of a job as rules see them: see `cluster.ts`. Types only.

export interface Checkpoints {
  /** The last ones, newest first; those in progress as well. */
  history: Checkpoint[];
  /** The newest completed one and the savepoints may be older than the history. */
  lastCompleted: Checkpoint | null;
  lastFailed: Checkpoint | null;
  restored: { id: number | null; at: number | null } | null;
  counts: { completed: number; failed: number; inProgress: number };
}

export interface Checkpoint {
  id: number;
  state: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  savepoint: boolean;
  triggeredAt: number | null;
  /** From trigger to the last acknowledgement, in milliseconds. */
  duration: number | null;
  /** Bytes that were written, and all of the state. */
  written: number | null;
  stateSize: number | null;
  acknowledged: number | null;
  subtasks: number | null;
  failure: string | null;
  /** Asked for the newest ones; empty for others. */
  parts: CheckpointPart[];
}

/** What a checkpoint took in one vertex. */
export interface CheckpointPart {
  vertex: string;
  acknowledged: number | null;
  subtasks: number | null;
  stateSize: number | null;
  /** Those that have acknowledged. */
  stages: Stages[];
  /** Indexes of those that have not. */
  pending: number[];
}

/** Where the time of a subtask went, in milliseconds. */
export interface Stages {
  subtask: number;
  startDelay: number | null;
  alignment: number | null;
  sync: number | null;
  async: number | null;
  endToEnd: number | null;
  /** Bytes that it wrote, and all of its state. */
  written: number | null;
  stateSize: number | null;
}

export interface Checkpointing {
  /** Milliseconds; null when checkpoints are off. */
  interval: number | null;
  timeout: number | null;
  minPause: number | null;
  unaligned: boolean;
  tolerableFailures: number | null;
  backend: string | null;
}
