import type { Checkpoint, Checkpointing, CheckpointPart, Checkpoints, Stages } from '../checkpoints.ts';
import { countOf, type Fields, fieldsOf, listOf, textOf } from '../values.ts';

/** `/jobs/:job/checkpoints` */
export function checkpointsOf(value: unknown): Checkpoints | null {
  const { counts, history, latest } = fieldsOf(value);
  if (!Array.isArray(history)) return null;
  const { completed, failed, in_progress: inProgress } = fieldsOf(counts);
  const last = fieldsOf(latest);
  const { id, restore_timestamp: restoredAt } = fieldsOf(last.restored);
  return {
    history: history.flatMap((entry) => checkpointOf(fieldsOf(entry)) ?? []),
    lastCompleted: checkpointOf(fieldsOf(last.completed)),
    lastFailed: checkpointOf(fieldsOf(last.failed)),
    restored: last.restored ? { id: countOf(id), at: countOf(restoredAt) } : null,
    counts: {
      completed: countOf(completed) ?? 0,
      failed: countOf(failed) ?? 0,
      inProgress: countOf(inProgress) ?? 0,
    },
  };
}

function checkpointOf(entry: Fields): Checkpoint | null {
  const id = countOf(entry.id);
  const state = entry.status;
  if (id === null || (state !== 'IN_PROGRESS' && state !== 'COMPLETED' && state !== 'FAILED')) return null;
  return {
    id,
    state,
    savepoint: entry.is_savepoint === true,
    triggeredAt: countOf(entry.trigger_timestamp),
    duration: countOf(entry.end_to_end_duration),
    // Before 1.15 there was but one size, that of all the state.
    written: countOf(entry.checkpointed_size) ?? countOf(entry.state_size),
    stateSize: countOf(entry.state_size),
    acknowledged: countOf(entry.num_acknowledged_subtasks),
    subtasks: countOf(entry.num_subtasks),
    failure: textOf(entry.failure_message),
    parts: [],
  };
}

/** The vertices of `/jobs/:job/checkpoints/details/:checkpoint`, without their subtasks. */
export function checkpointPartsOf(value: unknown): CheckpointPart[] {
  return Object.entries(fieldsOf(fieldsOf(value).tasks)).map(([vertex, task]) => {
    const fields = fieldsOf(task);
    return {
      vertex,
      acknowledged: countOf(fields.num_acknowledged_subtasks),
      subtasks: countOf(fields.num_subtasks),
      stateSize: countOf(fields.state_size),
      stages: [],
      pending: [],
    };
  });
}

/** `/jobs/:job/checkpoints/details/:checkpoint/subtasks/:vertex` */
export function stagesOf(value: unknown): Pick<CheckpointPart, 'stages' | 'pending'> {
  const stages: Stages[] = [];
  const pending: number[] = [];
  for (const entry of listOf(fieldsOf(value).subtasks)) {
    const fields = fieldsOf(entry);
    const subtask = countOf(fields.index);
    if (subtask === null) continue;
    if (fields.status !== 'completed') {
      pending.push(subtask);
      continue;
    }
    const { sync, async } = fieldsOf(fields.checkpoint);
    stages.push({
      subtask,
      startDelay: countOf(fields.start_delay),
      alignment: countOf(fieldsOf(fields.alignment).duration),
      sync: countOf(sync),
      async: countOf(async),
      endToEnd: countOf(fields.end_to_end_duration),
      written: countOf(fields.checkpointed_size) ?? countOf(fields.state_size),
      stateSize: countOf(fields.state_size),
    });
  }
  return { stages, pending };
}

/** Flink writes an interval of Long.MAX_VALUE where checkpoints are off. */
const never = 2 ** 62;

/** `/jobs/:job/checkpoints/config`; 404 where checkpoints were never on. */
export function checkpointingOf(value: unknown): Checkpointing | null {
  const fields = fieldsOf(value);
  if (fields.mode === undefined && fields.interval === undefined) return null;
  const interval = countOf(fields.interval);
  return {
    interval: interval === null || interval >= never ? null : interval,
    timeout: countOf(fields.timeout),
    minPause: countOf(fields.min_pause),
    unaligned: fields.unaligned_checkpoints === true,
    tolerableFailures: countOf(fields.tolerable_failed_checkpoints),
    backend: textOf(fields.state_backend),
  };
}
