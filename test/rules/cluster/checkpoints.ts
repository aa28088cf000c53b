// Builds the checkpoints of a job as rules see them.

import type { Checkpoint, Checkpointing, Checkpoints, Stages } from '../../../src/cluster/checkpoints.ts';
import { now } from './clusters.ts';

/** Every 10 s, with Flink's own timeout of ten minutes. */
export const everyTenSeconds: Checkpointing = {
  interval: 10_000,
  timeout: 600_000,
  minPause: 0,
  unaligned: false,
  tolerableFailures: 0,
  backend: 'HashMapStateBackend',
};

/** What a subtask took, in milliseconds; null has not acknowledged. */
export type Took = Partial<Omit<Stages, 'subtask' | 'endToEnd'>> | null;

/** Triggered so many milliseconds ago. */
export interface CheckpointOptions extends Partial<Omit<Checkpoint, 'id' | 'parts' | 'triggeredAt'>> {
  ago?: number;
  /** By the number of the vertex, one for each of its subtasks. */
  parts?: Took[][];
}

/** Newest first, as Flink tells them. */
export function history(options: CheckpointOptions[]): Checkpoints {
  const checkpoints = options.map((one, at) => checkpointOf(one, options.length - at, at));
  const last = (state: Checkpoint['state']) => checkpoints.find((one) => one.state === state) ?? null;
  const count = (state: Checkpoint['state']) => checkpoints.filter((one) => one.state === state).length;
  return {
    history: checkpoints,
    lastCompleted: last('COMPLETED'),
    lastFailed: last('FAILED'),
    restored: null,
    counts: { completed: count('COMPLETED'), failed: count('FAILED'), inProgress: count('IN_PROGRESS') },
  };
}

function checkpointOf({ ago, parts = [], ...more }: CheckpointOptions, id: number, at: number): Checkpoint {
  return {
    id,
    state: 'COMPLETED',
    savepoint: false,
    triggeredAt: now - (ago ?? (at + 1) * 10_000),
    duration: 50,
    written: 1000,
    stateSize: 1000,
    acknowledged: 1,
    subtasks: 1,
    failure: null,
    ...more,
    parts: parts.map((subtasks, vertex) => ({
      vertex: `${vertex}`.padStart(32, 'b'),
      acknowledged: subtasks.filter((took) => took !== null).length,
      subtasks: subtasks.length,
      stateSize: 1000,
      stages: subtasks.flatMap((took, subtask): Stages[] => (took === null ? [] : [stagesOf(took, subtask)])),
      pending: subtasks.flatMap((took, subtask) => (took === null ? [subtask] : [])),
    })),
  };
}

function stagesOf(took: NonNullable<Took>, subtask: number): Stages {
  const stages = { startDelay: 10, alignment: 0, sync: 1, async: 2, written: 500, stateSize: 500, ...took };
  const { startDelay, alignment, sync, async } = stages;
  return { ...stages, subtask, endToEnd: (startDelay ?? 0) + (alignment ?? 0) + (sync ?? 0) + (async ?? 0) };
}
