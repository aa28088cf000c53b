// What happens while a cluster is watched. Types only.

import type { TriageFinding } from '../report.ts';

/** A time is in milliseconds since 1970, by the clock of whoever watches; what the cluster gives a time has its own. */
export interface Happening {
  at: number;
  what: Happened;
}

export type Happened =
  | { kind: 'watch-begins'; flink: string | null; jobs: { name: string; state: string }[] }
  /** Nothing is wrong at the first look. */
  | { kind: 'all-quiet' }
  | { kind: 'finding-stands'; finding: TriageFinding }
  | { kind: 'finding-appears'; finding: TriageFinding }
  /** It was gone for so many milliseconds. */
  | { kind: 'finding-returns'; finding: TriageFinding; gone: number }
  | { kind: 'finding-worsens'; finding: TriageFinding; before: TriageFinding }
  /** Not seen any more `since`; `stood` is for how long it was seen, null where it was there from the beginning. */
  | { kind: 'finding-goes'; finding: TriageFinding; since: number; stood: number | null }
  /** Still gone. */
  | { kind: 'finding-holds'; finding: TriageFinding; since: number }
  | { kind: 'job-appears'; job: string; state: string }
  | { kind: 'job-leaves'; job: string }
  | { kind: 'job-state'; job: string; before: string; after: string }
  | { kind: 'job-restarts'; job: string; before: number; after: number }
  /** `more` failures beside this one. */
  | { kind: 'job-fails'; job: string; exception: string; task: string | null; more: number }
  | { kind: 'checkpoint-fails'; job: string; checkpoint: number; reason: string | null; more: number }
  | { kind: 'checkpoint-completes'; job: string; checkpoint: number; duration: number | null }
  | { kind: 'taskmanagers'; before: number; after: number }
  | { kind: 'jobmanager-leaves'; why: string }
  /** It did not answer for so many milliseconds. */
  | { kind: 'jobmanager-returns'; away: number }
  | { kind: 'answers-missing'; requests: number }
  | { kind: 'watch-ends'; lasted: number; stand: number; gone: number };
