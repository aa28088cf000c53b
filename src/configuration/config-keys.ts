import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A config key of Flink: a row of data/config-keys.tsv, which is made from the jars of 1.13 to 2.3. */
export interface ConfigKey {
  key: string;
  type: string;
  default: string;
  /** What it was before a version, the newest first. */
  earlierDefaults: EarlierDefault[];
  /** The minor version it came with; empty for 1.13 and before. */
  since: string;
  /** The minor version it is gone from; empty where it still is there. */
  removed: string;
  oldNames: OldName[];
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
