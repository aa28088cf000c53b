// What the tasks of a job are busy with, over all rounds: what holds in every round is true, what holds in one is a moment.

import type { Cluster, Job, Subtask, Vertex, VertexRound } from '../../cluster/cluster.ts';

/** Shares of time. Flink's own border between low and high backpressure is 0.5 (JobVertexBackPressureHandler). */
export const high = 0.5;
export const saturated = 0.9;
/** Below it a task is hardly backpressured at all: Flink's border between none and low. */
export const slight = 0.1;

/**
 * Gauges of load are means of up to a minute (TimerGauge). A task that has just started answers busy 1, whatever it does, and
 * for half a minute a start is what is measured. Milliseconds.
 */
const settled = 30_000;

/** Whether all tasks have run for long enough in every round, so that their gauges say something. */
export const isSettled = remembered(({ vertices, state }: Job): boolean => {
  if (state !== 'RUNNING' || vertices.length === 0) return false;
  return vertices.every(
    ({ rounds }) =>
      rounds.length > 0 &&
      rounds.every(({ subtasks }) =>
        subtasks.every(
          ({ state, running }) => state === 'FINISHED' || (running !== null && running >= settled),
        ),
      ),
  );
});

/** What is asked by many rules of a job or a vertex, and does not change: of a large job each answer takes long. */
function remembered<Of extends object, Value>(told: (of: Of) => Value): (of: Of) => Value {
  const known = new WeakMap<Of, { value: Value }>();
  return (of) => {
    const kept = known.get(of) ?? { value: told(of) };
    known.set(of, kept);
    return kept.value;
  };
}

/** Whether something holds for a vertex in all of its rounds. */
export const always = ({ rounds }: Vertex, holds: (round: VertexRound) => boolean) =>
  rounds.length > 0 && rounds.every(holds);

/** Whether some subtask is held back most of the time. */
export const isBackpressured = remembered((vertex: Vertex) =>
  always(vertex, ({ subtasks }) => subtasks.some(({ backpressured }) => (backpressured ?? 0) > high)),
);

/** Whether some subtask has no time left, and yet waits for what it feeds: that is slower than it is, though it works for most of the time. */
export const isHeldAtWork = (vertex: Vertex) =>
  always(vertex, ({ subtasks }) =>
    subtasks.some(
      ({ idle, backpressured }) => (backpressured ?? 0) >= slight && idle !== null && idle <= 1 - saturated,
    ),
  );

/** Whether a subtask works all the time, and is not held back itself. */
function isSaturated({ busy, idle, backpressured }: Subtask): boolean {
  if (backpressured === null || backpressured >= slight) return false;
  // Sources of the old API have no busy time; then a task without idle time is taken for a busy one.
  return busy === null ? idle !== null && idle < 0.01 : busy >= saturated;
}

/** Indexes of the subtasks that are saturated in every round. */
export function saturatedSubtasks({ rounds }: Vertex): number[] {
  const [first, ...others] = rounds.map(
    ({ subtasks }) => new Set(subtasks.filter(isSaturated).map(({ index }) => index)),
  );
  return [...(first ?? [])].filter((index) => others.every((round) => round.has(index)));
}

export const isIdle = (vertex: Vertex) =>
  always(vertex, ({ subtasks }) => subtasks.every(({ idle }) => idle !== null && idle > high));

/** Whether each of its subtasks has time left in every round, and none that feeds it waits. What a source could read nobody knows. */
export const keepsUp = (job: Job, vertex: Vertex) =>
  !job.batch &&
  isSettled(job) &&
  vertex.inputs.length > 0 &&
  always(vertex, ({ subtasks }) => subtasks.every(({ busy }) => busy !== null && busy < saturated)) &&
  vertex.inputs.every(({ from }) => !isBackpressured(from));

/** Records a second that each subtask took in, by its index: between the first round and the last, or since it started. */
export function inputRates({ rounds }: Vertex): Map<number, number> {
  return ratesOf(rounds, ({ recordsIn }) => recordsIn);
}

/** Records a second that each subtask gave out. */
export function outputRates({ rounds }: Vertex): Map<number, number> {
  return ratesOf(rounds, ({ recordsOut }) => recordsOut);
}

/** The JobManager fetches metrics that often (metrics.fetcher.update-interval): between closer rounds nothing seems to flow. Milliseconds. */
const fetched = 10_000;

function ratesOf(rounds: VertexRound[], count: (subtask: Subtask) => number | null): Map<number, number> {
  const [first, last] = [rounds[0], rounds.at(-1)];
  const counted = new Map(first?.subtasks.map((subtask) => [subtask.index, count(subtask)]));
  const rates = new Map<number, number>();
  for (const subtask of last?.subtasks ?? []) {
    const now = count(subtask);
    if (now === null) continue;
    const earlier = counted.get(subtask.index);
    const passed = (last?.at ?? 0) - (first?.at ?? 0);
    // Counters begin anew with an attempt.
    if (passed >= fetched && earlier != null && earlier <= now)
      rates.set(subtask.index, ((now - earlier) * 1000) / passed);
    else if (subtask.running) rates.set(subtask.index, (now * 1000) / subtask.running);
  }
  return rates;
}

export const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

/** The middle one; 0 of none. */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A job that runs for so long after it failed has got over it: milliseconds. */
export const gotOver = 10 * 60_000;

/** For how long a job has run since the last failure that it tells of; null where it never failed, or has not got over it. */
export function recoveredSince({ state, failures }: Job, { at }: Pick<Cluster, 'at'>): number | null {
  const last = failures?.entries.at(-1)?.at ?? null;
  if (state !== 'RUNNING' || last === null || at === null || at - last < gotOver) return null;
  return at - last;
}

/**
 * Milliseconds. A task without state is INITIALIZING for less than a second; a job that stands for five minutes is an outage, whatever it
 * waits for: both are engineering rules, not of Flink.
 */
export const longInitializing = { least: 60_000, outage: 5 * 60_000 };
