// Sources that wait for others of their alignment group, and whom they wait for.

import type { Job, Vertex } from '../../cluster/cluster.ts';
import { isSource } from './graph.ts';
import { isSettled } from './load.ts';
import { isNone, type SourceSubtask, sourceSubtasks } from './watermarks.ts';

/** Milliseconds: a group that reads in real time stands still for so long, where a source is so far ahead. */
export const long = 30_000;
/** The maximum of a group is announced each second (pipeline.watermark-alignment), and fetched with the other metrics: milliseconds. */
const apart = 30_000;
/** A source whose event time passes so much faster than the clock catches up; readings may be ten seconds off. */
const catchesUp = 1.5;

export interface Alignment {
  paused: SourceSubtask[];
  /** The subtask that holds the group back; null where none tells that it does. */
  last: SourceSubtask | null;
  /** How much event time has to pass at the last one until the others go on, and how long that takes; null where it takes as long for ever. */
  ahead: number;
  left: number | null;
}

interface Aligned extends SourceSubtask {
  drifts: number[];
}

/** Each source that is paused by watermark alignment, as far as its numbers say so: `watermarkAlignmentDrift` since 1.15. */
export function alignmentsOf(job: Job): Alignment[] {
  if (job.batch || !isSettled(job)) return [];
  const sources = job.vertices.filter(isSource);
  const aligned = sources.flatMap(sourceSubtasks).filter(tells);
  return sources.flatMap((source) => {
    const paused = aligned.filter((one) => one.source === source && isPaused(one));
    if (paused.length === 0) return [];
    const furthest = paused.toSorted((a, b) => b.drifts.at(-1)! - a.drifts.at(-1)!)[0]!;
    const last = lastOfGroup(furthest, aligned);
    const [ahead, speed] = [furthest.drifts.at(-1)!, last && speedOf(last)];
    return [{ paused, last, ahead, left: speed !== null && speed > catchesUp ? ahead / speed : null }];
  });
}

const tells = (subtask: SourceSubtask): subtask is Aligned =>
  subtask.drifts !== null && !isNone(subtask.watermarks.at(-1)!);

/** Milliseconds between the first round and the last. */
const between = ({ rounds }: Vertex) => (rounds.at(-1)!.at ?? 0) - (rounds[0]!.at ?? 0);

/** It may read nothing for another reason as well: that it is allowed none says the number. */
const isPaused = ({ source, drifts, idle, records }: Aligned) =>
  drifts.every((drift) => drift >= long) &&
  ((idle !== null && idle >= long) || (records === 0 && between(source) >= 20_000));

const allowed = ({ watermarks, drifts }: Aligned) => watermarks.at(-1)! - drifts.at(-1)!;

/** The one with the least watermark of those that are allowed as much. */
function lastOfGroup(paused: Aligned, aligned: Aligned[]): SourceSubtask | null {
  const behind = aligned.filter(
    (one) => one.drifts.at(-1)! <= 0 && Math.abs(allowed(one) - allowed(paused)) <= apart,
  );
  return behind.toSorted((a, b) => a.watermarks.at(-1)! - b.watermarks.at(-1)!)[0] ?? null;
}

/** Event time that passes in a second of the clock. */
function speedOf({ source, watermarks }: SourceSubtask): number {
  const passed = between(source);
  return passed > 0 ? (watermarks.at(-1)! - watermarks[0]!) / passed : 0;
}
