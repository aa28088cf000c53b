import type { Checkpoint } from '../cluster/checkpoints.ts';
import type { Cluster, Failure, Job } from '../cluster/cluster.ts';
import type { Happened } from './happening.ts';

/** What was known of a job at the last look. */
interface Known {
  name: string;
  state: string;
  restarts: number | null;
  /** When its last failure was. */
  failedAt: number;
  /** The checkpoints of its history that have ended, by their ids. */
  ended: Set<number>;
  /** Whether the newest checkpoint that was told of failed. */
  failing: boolean;
}

/** The jobs of a watch: their states, restarts, failures and checkpoints. */
export class WatchedJobs {
  private known: Map<string, Known> | null = null;
  private taskManagers: number | null = null;

  /** What happened since the last look; nothing at the first one. */
  take(cluster: Cluster): Happened[] {
    const before = this.known;
    const told: Happened[] = [];
    this.known = new Map();
    for (const job of cluster.jobs) {
      const known = before?.get(job.id);
      if (before)
        told.push(
          ...(known
            ? changesOf(job, known)
            : [{ kind: 'job-appears' as const, job: job.name, state: job.state }]),
        );
      this.known.set(job.id, knownOf(job, known));
    }
    for (const [id, { name }] of before ?? [])
      if (!this.known.has(id)) told.push({ kind: 'job-leaves', job: name });
    return [...told, ...this.countTaskManagers(cluster)];
  }

  private countTaskManagers({ overviews }: Cluster): Happened[] {
    const [before, after] = [this.taskManagers, overviews.at(-1)?.taskManagers ?? null];
    this.taskManagers = after ?? before;
    return before === null || after === null || before === after
      ? []
      : [{ kind: 'taskmanagers', before, after }];
  }
}

function knownOf(job: Job, before: Known | undefined): Known {
  const ended = endedOf(job);
  return {
    name: job.name,
    state: job.state,
    restarts: restartsOf(job) ?? before?.restarts ?? null,
    failedAt: Math.max(before?.failedAt ?? 0, ...failuresOf(job).map(({ at }) => at ?? 0)),
    ended: ended.length > 0 ? new Set(ended.map(({ id }) => id)) : (before?.ended ?? new Set()),
    failing: failingNow(job, before),
  };
}

function changesOf(job: Job, known: Known): Happened[] {
  const restarts = restartsOf(job);
  return [
    ...failures(job, known),
    ...(job.state === known.state
      ? []
      : [{ kind: 'job-state' as const, job: job.name, before: known.state, after: job.state }]),
    ...(restarts !== null && known.restarts !== null && restarts > known.restarts
      ? [{ kind: 'job-restarts' as const, job: job.name, before: known.restarts, after: restarts }]
      : []),
    ...checkpoints(job, known),
  ];
}

const restartsOf = ({ metrics }: Job) =>
  metrics.at(-1)?.get('numRestarts') ?? metrics.at(-1)?.get('fullRestarts') ?? null;

const failuresOf = ({ failures }: Job): Failure[] =>
  failures?.entries.filter(({ concurrent }) => !concurrent) ?? [];

/** The newest of those that came since the last look. */
function failures(job: Job, known: Known): Happened[] {
  const fresh = failuresOf(job).filter(({ at }) => at !== null && at > known.failedAt);
  const newest = fresh.at(-1);
  if (!newest) return [];
  const { stackTrace, task } = newest;
  return [{ kind: 'job-fails', job: job.name, exception: saidBy(stackTrace), task, more: fresh.length - 1 }];
}

/** The innermost cause, as its line says it. */
function saidBy(stackTrace: string): string {
  const lines = stackTrace.split('\n');
  const cause = lines.findLast((line) => line.startsWith('Caused by: '));
  return (cause?.slice('Caused by: '.length) ?? lines[0] ?? '').trim();
}

/** The periodic checkpoints that have ended, newest first. */
const endedOf = ({ checkpoints }: Job): Checkpoint[] =>
  checkpoints?.history.filter(({ state, savepoint }) => state !== 'IN_PROGRESS' && !savepoint) ?? [];

/** What a restart, a cancellation or a newer checkpoint ends did not fail by itself (CheckpointFailureReason). */
const endedByOthers =
  /^(?:CheckpointCoordinator shutdown|Checkpoint Coordinator is suspending|The job has failed|FailoverRegion is restarting|Task has failed|Checkpoint has been subsumed)/;

const hasFailed = ({ state, failure }: Checkpoint) =>
  state === 'FAILED' && !endedByOthers.test(failure ?? '');

const freshOf = (job: Job, known: Known) => endedOf(job).filter(({ id }) => !known.ended.has(id));

function checkpoints(job: Job, known: Known): Happened[] {
  const fresh = freshOf(job, known);
  const failed = fresh.filter(hasFailed);
  const completed = fresh.filter(({ state }) => state === 'COMPLETED');
  const [newest, done] = [failed[0], completed[0]];
  const told: Happened[] = [];
  if (newest)
    told.push({
      kind: 'checkpoint-fails',
      job: job.name,
      checkpoint: newest.id,
      reason: newest.failure,
      more: failed.length - 1,
    });
  if (done && (known.failing || newest) && done.id > (newest?.id ?? 0))
    told.push({ kind: 'checkpoint-completes', job: job.name, checkpoint: done.id, duration: done.duration });
  return told;
}

function failingNow(job: Job, known: Known | undefined): boolean {
  const newest = (known ? freshOf(job, known) : endedOf(job)).find(
    (checkpoint) => checkpoint.state === 'COMPLETED' || hasFailed(checkpoint),
  );
  return newest ? hasFailed(newest) : (known?.failing ?? false);
}
