// Where the time of a slow checkpoint went: which subtask, and which of its stages.

import type { Checkpoint, Stages } from '../../cluster/checkpoints.ts';
import type { Cluster, Job, Vertex } from '../../cluster/cluster.ts';
import { isLong, lastCompleted, type PartOfVertex, partPath, partsOf, stuck } from './checkpoints.ts';
import { answer } from './shown.ts';

/** A stage is what a checkpoint waits for when it takes more than half of the time. */
const most = 0.5;
/** Subtasks that end so near to the last one are as slow as it. */
const asSlow = 0.9;

/** A subtask in a checkpoint. */
export interface SubtaskStages {
  of: Vertex;
  stages: Stages;
}

/** The newest slow checkpoint of those that completed, if it is no exception: one alone is an accident, unless the next one is stuck. */
export function slowCheckpoint(job: Job, { at }: Cluster) {
  const completed = lastCompleted(job);
  const slow = completed.filter((checkpoint) => isLong(checkpoint.duration, job));
  if (slow.length < 2 && !(slow.length === 1 && stuck(job, at))) return null;
  for (const checkpoint of slow) {
    const parts = partsOf(job, checkpoint);
    // Details of the round before may show it in progress.
    if (parts.length > 0 && parts.every(({ pending }) => pending.length === 0))
      return { checkpoint, parts, slow: slow.length, last: completed.length };
  }
  return null;
}

const placesOf = (parts: PartOfVertex[]): SubtaskStages[] =>
  parts.flatMap(({ of, stages }) => stages.map((one) => ({ of, stages: one })));

/** The first subtask in the order of the graph that ended about as late as the last one: the barrier goes on from there. */
export function slowestPlace(parts: PartOfVertex[]): SubtaskStages | null {
  const places = placesOf(parts);
  const end = ({ stages }: SubtaskStages) => stages.endToEnd ?? 0;
  const last = Math.max(0, ...places.map(end));
  const late = places.filter((place) => end(place) >= asSlow * last);
  const first = late.filter(({ of }) => of === late[0]!.of);
  return first.toSorted((a, b) => end(b) - end(a))[0] ?? null;
}

/** The stage in which a subtask spent most of its time; null where there is none. */
export function longestStage(stages: Stages) {
  const named = (['startDelay', 'alignment', 'sync', 'async'] as const).map((stage) => ({
    name: stage,
    took: stages[stage] ?? 0,
  }));
  const longest = named.reduce((a, b) => (b.took > a.took ? b : a));
  return longest.took > most * (stages.endToEnd ?? Infinity) ? longest : null;
}

/** The subtask that aligned barriers for most of a checkpoint. */
export function longestAlignment(parts: PartOfVertex[], took: number): SubtaskStages | null {
  const long = placesOf(parts).filter(({ stages }) => (stages.alignment ?? 0) > most * took);
  const first = long.filter(({ of }) => of === long[0]!.of);
  return first.toSorted((a, b) => b.stages.alignment! - a.stages.alignment!)[0] ?? null;
}

/** The input of a vertex whose barrier came last. */
export function lastInput({ inputs, name }: Vertex, parts: PartOfVertex[]): string {
  const from = new Set(inputs.map((edge) => edge.from));
  const places = placesOf(parts.filter(({ of }) => from.has(of)));
  const last = places.toSorted((a, b) => (b.stages.endToEnd ?? 0) - (a.stages.endToEnd ?? 0))[0];
  return last?.of.name ?? name;
}

/** The answer with the stages of a subtask. */
export function stagesAnswer(job: Job, checkpoint: Checkpoint, { of, stages }: SubtaskStages) {
  return answer(
    partPath(job, checkpoint, of),
    `checkpoint ${checkpoint.id}, ${of.name} (${stages.subtask + 1}/${of.parallelism})`,
    {
      end_to_end_duration: stages.endToEnd,
      start_delay: stages.startDelay,
      'alignment.duration': stages.alignment,
      'checkpoint.sync': stages.sync,
      'checkpoint.async': stages.async,
    },
  );
}
