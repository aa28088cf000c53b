// Which checkpoints took long, where, and who is to blame.

import type { Checkpoint, CheckpointPart } from '../../cluster/checkpoints.ts';
import type { Job, Vertex } from '../../cluster/cluster.ts';
import { pathOf } from '../../cluster/endpoints.ts';
import type { Culprit } from './attribution.ts';
import { above } from './graph.ts';

/** A checkpoint is slow when it takes more than this share of the interval or of the timeout: a rule of thumb of the services that run Flink. */
const share = 0.5;
/** And longer than this, in milliseconds. Measured: below 0.5 s in healthy jobs, 10 s and more where barriers wait. */
const least = 5_000;

/** Whether a checkpoint takes so long that it matters. */
export function isLong(milliseconds: number | null, { checkpointing }: Job): boolean {
  if (milliseconds === null || milliseconds < least) return false;
  const limits = [checkpointing?.interval, checkpointing?.timeout].filter((limit) => limit != null);
  return limits.some((limit) => milliseconds > share * limit);
}

/** The periodic checkpoints, newest first: a savepoint is asked for, and may take its time. */
export const periodic = ({ checkpoints }: Job): Checkpoint[] =>
  (checkpoints?.history ?? []).filter(({ savepoint }) => !savepoint);

/** The newest ones that completed. */
export const lastCompleted = (job: Job, most = 3): Checkpoint[] =>
  periodic(job)
    .filter(({ state }) => state === 'COMPLETED')
    .slice(0, most);

/** Milliseconds since the checkpoint that is not done was triggered; null where there is none. */
export function ageOf({ state, triggeredAt }: Checkpoint, at: number | null): number | null {
  return state !== 'IN_PROGRESS' || triggeredAt === null || at === null ? null : at - triggeredAt;
}

/** The one in progress, if it has already taken longer than two slow ones would; a job that has ended waits for none. */
export const stuck = (job: Job, at: number | null): Checkpoint | null =>
  (job.state === 'RUNNING' &&
    periodic(job).find((checkpoint) => isLong((ageOf(checkpoint, at) ?? 0) / 2, job))) ||
  null;

export interface PartOfVertex extends CheckpointPart {
  of: Vertex;
}

/** The parts of a checkpoint, sources first. */
export const partsOf = ({ vertices }: Job, { parts }: Checkpoint): PartOfVertex[] =>
  vertices.flatMap((of) => parts.filter(({ vertex }) => vertex === of.id).map((part) => ({ ...part, of })));

/**
 * Where a checkpoint that is not done waits: the first vertex with subtasks that have not acknowledged, though all that
 * feeds it has. What stands below waits for that.
 */
export function waitsAt(job: Job, checkpoint: Checkpoint): PartOfVertex | null {
  const waiting = partsOf(job, checkpoint).filter(({ pending }) => pending.length > 0);
  const vertices = new Set(waiting.map(({ of }) => of));
  return waiting.find(({ of }) => ![...above(of)].some((vertex) => vertices.has(vertex))) ?? null;
}

/** The culprit that keeps barriers from a vertex: itself, or who holds it back, or who feeds it. */
export function heldBy(vertex: Vertex, culprits: Culprit[]): Culprit | null {
  return (
    culprits.find((culprit) => culprit.vertex === vertex) ??
    culprits.find((culprit) => above(culprit.vertex).has(vertex)) ??
    culprits.find((culprit) => above(vertex).has(culprit.vertex)) ??
    null
  );
}

export const historyPath = ({ id: job }: Job) => pathOf('/jobs/:job/checkpoints', { job });

export const partPath = ({ id: job }: Job, checkpoint: Checkpoint, { id: vertex }: Vertex) =>
  pathOf('/jobs/:job/checkpoints/details/:checkpoint/subtasks/:vertex', {
    job,
    checkpoint: `${checkpoint.id}`,
    vertex,
  });
