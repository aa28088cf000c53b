import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A config key of Flink or of its Kubernetes operator: a row of data/config-keys.tsv, which is made from the jars of 1.13 to 2.3. */
export interface ConfigKey {
  key: string;
  type: string;
  default: string;
  /** What it was before a version, the newest first. */
  earlierDefaults: EarlierDefault[];
  /** The version it came with, `1.18`, or `1.19.2, 1.20.1` where patch releases brought it; empty for 1.13 and before. */
  since: string;
  /** The minor version it is gone from; empty where it still is there. */
  removed: string;
  oldNames: OldName[];
  /** Keys that are read where this one is not set. */
  fallbacks: string[];
  /** Whose key it is; those of the Kubernetes operator come and go with its own versions. */
  of: 'flink' | 'operator';
  description: string;
}

export interface EarlierDefault {
  /** The minor version from which it is no longer so. */
  before: string;
  default: string;
}

export interface OldName {
  name: string;
  /** The minor version from which it is no longer read; null where it still is. */
  until: string | null;
}

export function readConfigKeys(data: string): ConfigKey[] {
  const rows = readFileSync(join(data, 'config-keys.tsv'), 'utf8').trimEnd().split('\n').slice(1);
  return rows.map((row) => {
    const cells = row.split('\t');
    const [
      key = '',
      type = '',
      value = '',
      earlier = '',
      since = '',
      removed = '',
      old = '',
      fallbacks = '',
      of = '',
      description = '',
    ] = cells;
    return {
      key,
      type,
      default: value,
      earlierDefaults: earlier.split(' | ').filter(Boolean).map(toEarlierDefault),
      since,
      removed,
      oldNames: old.split(',').filter(Boolean).map(toOldName),
      fallbacks: fallbacks.split(',').filter(Boolean),
      of: of === 'operator' ? 'operator' : 'flink',
      description,
    };
  });
}

/** `<1.17: false` */
function toEarlierDefault(cell: string): EarlierDefault {
  const [, before = '', value = ''] = /^<([^:]*): ?(.*)$/.exec(cell) ?? [];
  return { before, default: value };
}

function toOldName(cell: string): OldName {
  const [name = '', until = null] = cell.split('<');
  return { name, until };
}
