import type { Count, Positive } from '../../numbers.ts';
import type { Severity } from '../../report.ts';

/** What `check-config --format json` prints. */
export interface CheckConfigData {
  schemaVersion: 1;
  configurations: {
    file: string;
    /** The minor version it was checked for; null where nobody says: then the names of all versions are right. */
    flink: string | null;
    settings: Count;
    /** The worst first. */
    findings: ConfigFindingData[];
  }[];
}

export interface ConfigFindingData {
  /** Stable. */
  id: string;
  severity: Severity;
  /** Where it stands; none where something is missing. */
  settings: {
    key: string /** Null where the name alone matters. */;
    value: string | null;
    line: Positive | null;
  }[];
  /** What is wrong, and what follows. */
  message: string;
  /** What to do. */
  instead: string;
  /** A page of the documentation, or a class of Flink; null for names of keys. */
  source: string | null;
  /** It is what engineers do, and written down nowhere. */
  ruleOfThumb: boolean;
  /** Ids of pages that explain it. */
  playbooks: string[];
}
