import type { TriageFinding } from '../report.ts';
import type { Happened, Happening } from './happening.ts';
import type { Look } from './look.ts';
import { WatchedFindings } from './watched-findings.ts';
import { WatchedJobs } from './watched-jobs.ts';

/** One look of a watch. */
export interface WatchLook extends Look {
  at: number;
  /** Whether there were enough rounds to judge by. */
  judged: boolean;
  /** Requests that got no answer. */
  unanswered: number;
}

/** A watch: looks come in, what happened comes out. It keeps what it told, and no look. */
export class ClusterWatch {
  private readonly findings = new WatchedFindings();
  private readonly jobs = new WatchedJobs();
  private beganAt: number | null = null;
  /** When the JobManager stopped to answer; null while it does. */
  private awaySince: number | null = null;
  private partial = false;
  hasJudged = false;

  take({ at, judged, unanswered, ...look }: WatchLook): Happening[] {
    const told: Happened[] = [];
    if (this.awaySince !== null) told.push({ kind: 'jobmanager-returns', away: at - this.awaySince });
    this.awaySince = null;
    if (this.beganAt === null) {
      this.beganAt = at;
      const jobs = look.cluster?.jobs.map(({ name, state }) => ({ name, state })) ?? [];
      told.push({ kind: 'watch-begins', flink: look.cluster?.flink ?? null, jobs });
    }
    if (unanswered > 0 && !this.partial) told.push({ kind: 'answers-missing', requests: unanswered });
    this.partial = unanswered > 0;
    if (look.cluster) told.push(...this.jobs.take(look.cluster));
    if (judged) {
      told.push(...this.findings.take(look, at, unanswered === 0));
      this.hasJudged = true;
    }
    return told.map((what) => ({ at, what }));
  }

  /** The JobManager did not answer. */
  miss(at: number, why: string): Happening[] {
    if (this.awaySince !== null) return [];
    this.awaySince = at;
    return [{ at, what: { kind: 'jobmanager-leaves', why } }];
  }

  /** What there is to say in the end: what stands, and what is gone since when. */
  end(at: number): Happening[] {
    const { standing, gone } = this.findings;
    const lasted = this.beganAt === null ? 0 : at - this.beganAt;
    const told: Happened[] = [
      { kind: 'watch-ends', lasted, stand: standing.length, gone: gone.length },
      ...standing.map((finding): Happened => ({ kind: 'finding-stands', finding })),
      ...gone.map((one): Happened => ({ kind: 'finding-holds', ...one })),
    ];
    return told.map((what) => ({ at, what }));
  }

  get standing(): TriageFinding[] {
    return this.findings.standing;
  }

  get gone(): { finding: TriageFinding; since: number }[] {
    return this.findings.gone;
  }

  get isAway(): boolean {
    return this.awaySince !== null;
  }
}
