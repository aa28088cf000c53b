import type { Happened } from '../../changes/happening.ts';
import type { Severity } from '../../report.ts';

/** What `watch --format json` prints, in one line each time something happens. */
export interface WatchData {
  schemaVersion: 1;
  /** ISO 8601, UTC, by the clock of whoever watches. */
  at: string;
  kind: Happened['kind'];
  /** One sentence. */
  text: string;
  /** The name of the job it is about. */
  job: string | null;
  finding: {
    id: string;
    severity: Severity;
    /** Ids of pages, best first. */
    playbooks: string[];
  } | null;
  /** Of a finding that is gone: not seen since then. */
  since: string | null;
}

/** What a page of all that happened carries: `--format html`. */
export interface WatchedData {
  schemaVersion: 1;
  happened: WatchData[];
}
