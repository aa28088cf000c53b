import type { Subtask } from '../cluster.ts';
import { countOf, type Fields, fieldsOf, gaugeOf, listOf, textOf } from '../values.ts';

/** The subtasks of `/jobs/:job/vertices/:vertex`, without what other answers say of them. */
export function subtasksOf(value: unknown): { at: number | null; subtasks: Subtask[] } {
  const { now, subtasks } = fieldsOf(value);
  const at = countOf(now);
  return { at, subtasks: listOf(subtasks).flatMap((entry) => subtaskOf(fieldsOf(entry), at) ?? []) };
}

function subtaskOf(entry: Fields, now: number | null): Subtask | null {
  const index = countOf(entry.subtask);
  if (index === null) return null;
  const metrics = fieldsOf(entry.metrics);
  return {
    index,
    state: textOf(entry.status),
    taskManager: textOf(entry['taskmanager-id']),
    running: lastsIn('RUNNING', entry, now),
    initializing: lastsIn('INITIALIZING', entry, now),
    recordsIn: countOf(metrics['read-records']),
    recordsOut: countOf(metrics['write-records']),
    busy: null,
    idle: null,
    backpressured: null,
    watermark: null,
  };
}

/** For how long a subtask is in a state. `status-duration` came with 1.16; before it the start says nearly the same. */
function lastsIn(state: 'RUNNING' | 'INITIALIZING', entry: Fields, now: number | null): number | null {
  if (entry.status !== state) return null;
  const started = countOf(entry['start-time']) ?? countOf(entry.start_time);
  return (
    countOf(fieldsOf(entry['status-duration'])[state]) ??
    countOf(entry.duration) ??
    (started !== null && now !== null ? Math.max(0, now - started) : null)
  );
}

/** Shares of each subtask by its index. */
export type Loads = Map<number, Pick<Subtask, 'busy' | 'idle' | 'backpressured'>>;

/**
 * `/jobs/:job/vertices/:vertex/backpressure`. A gauge that is missing is written as 0 (JobVertexBackPressureHandler), so
 * three zeros are no answer; a status other than `ok` says that nothing was fetched yet.
 */
export function loadsOf(value: unknown): Loads {
  const { status, subtasks } = fieldsOf(value);
  const loads: Loads = new Map();
  if (status !== 'ok') return loads;
  for (const entry of listOf(subtasks)) {
    const fields = fieldsOf(entry);
    const index = countOf(fields.subtask);
    const [busy, idle, backpressured] = [fields.busyRatio, fields.idleRatio, fields.ratio].map(shareOf);
    if (index === null || (!busy && !idle && !backpressured)) continue;
    loads.set(index, { busy: busy ?? null, idle: idle ?? null, backpressured: backpressured ?? null });
  }
  return loads;
}

function shareOf(value: unknown): number | null {
  const share = gaugeOf(value);
  return share === null ? null : Math.min(1, Math.max(0, share));
}

/** The value of a watermark that nothing has come with yet. */
export const noWatermark = -(2 ** 63);

const ofInput = /^(\d{1,9})\.currentInputWatermark$/;

/** `[{"id": "0.currentInputWatermark", "value": "..."}]`, by the index of the subtask. */
export function watermarksOf(value: unknown): Map<number, number> {
  const watermarks = new Map<number, number>();
  for (const entry of listOf(value)) {
    const { id, value: written } = fieldsOf(entry);
    const [, index] = ofInput.exec(textOf(id) ?? '') ?? [];
    const watermark = gaugeOf(written);
    if (index !== undefined && watermark !== null) watermarks.set(Number(index), watermark);
  }
  return watermarks;
}
