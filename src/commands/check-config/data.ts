import type { ConfigFinding } from '../../configuration/judge.ts';
import type { Count, Positive } from '../../numbers.ts';
import type { Severity } from '../../report.ts';
import type { Finding } from '../../types.ts';
import type { IgnoredData, IgnoreList } from '../shared/ignored.ts';

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
  /** What `.flinkdoc/ignore.tsv` keeps from being told: its entries that took a finding. */
  ignored: IgnoredData[];
  /** What is wrong with that file. */
  wrongEntries: Finding[];
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

/** A configuration that was checked, and what was found in it. */
export interface Checked {
  file: string;
  /** The minor version it was checked for; null where nobody says. */
  flink: string | null;
  settings: number;
  findings: ConfigFinding[];
  /** Those that the team ignores, and why. */
  ignored: { finding: ConfigFinding; reason: string }[];
}

/** What the page is made of. */
export interface CheckedAll {
  checked: Checked[];
  /** The pages that explain a finding. */
  pagesFor: (id: string) => string[];
  redact: (text: string) => string;
  ignored: IgnoreList;
  /** A check fails by what is as bad as this. */
  failOn: Severity;
}
