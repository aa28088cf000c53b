import type {
  ConfigKey,
  EarlierDefault,
  EarlierType,
  OldName,
  VersionRange,
} from '../../configuration/config-keys.ts';
import { type InVersion, inVersion } from '../../configuration/key-lookup.ts';
import type { Entry } from '../../types.ts';

/** What `config --format json` prints. */
export interface ConfigData {
  schemaVersion: 1;
  /** The name or the beginning that was asked for. */
  asked: string;
  /** The minor version it was asked for. */
  flink: string | null;
  keys: KeyData[];
}

interface KeyData {
  /** Its newest name. */
  key: string;
  type: string;
  earlierTypes: EarlierType[];
  /** Its newest default. */
  default: string;
  earlierDefaults: EarlierDefault[];
  /** The version it came with under this name, or the patch releases of several; null for 1.13 and before. */
  since: string | null;
  /** The minor version it is gone from. */
  removed: string | null;
  /** The first and the last version of the jar of a connector that were read and have it. */
  seen: VersionRange | null;
  oldNames: OldName[];
  /** Keys that are read where it is not set. */
  fallbacks: string[];
  /** Whose key it is: `flink`, `operator`, or the jar of a connector; versions of those others are their own. */
  of: ConfigKey['of'];
  /** One sentence, in English. */
  description: string;
  /** What it is in the version that was asked for. */
  inVersion: InVersion | null;
  /** Ids of the pages that name it; null in a list of keys, which does not look for them. */
  pages: string[] | null;
}

/** A key as data. */
export function dataOf(
  entry: ConfigKey,
  flink: string | null,
  pages: Entry[] | null,
  seen: VersionRange | null,
): KeyData {
  return {
    key: entry.key,
    type: entry.type,
    earlierTypes: entry.earlierTypes,
    default: entry.default,
    earlierDefaults: entry.earlierDefaults,
    since: entry.since === '' ? null : entry.since,
    removed: entry.removed === '' ? null : entry.removed,
    seen,
    oldNames: entry.oldNames,
    fallbacks: entry.fallbacks,
    of: entry.of,
    description: entry.description,
    inVersion: flink === null ? null : inVersion(entry, flink),
    pages: pages === null ? null : pages.map(({ id }) => id),
  };
}
