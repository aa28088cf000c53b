import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is true of Flink: the tables of `data/`. */
export interface FlinkFacts {
  configKeys: ConfigKey[];
  metrics: string[];
}

export interface ConfigKey {
  key: string;
  default: string;
  /** The version it came with; empty for 1.9 and before, or where unknown. */
  since: string;
  oldNames: string[];
}

/** Reads the tables of `data/`: config keys with their defaults, versions and old names; names of metrics. */
export function readFlinkFacts(data: string): FlinkFacts {
  const rows = readFileSync(join(data, 'config-keys.tsv'), 'utf8').trim().split('\n').slice(1);
  return {
    configKeys: rows.map(toConfigKey),
    metrics: readFileSync(join(data, 'metrics.txt'), 'utf8').trim().split('\n'),
  };
}

function toConfigKey(row: string): ConfigKey {
  const [key = '', value = '', since = '', oldNames = ''] = row.split('\t');
  return { key, default: value, since, oldNames: oldNames.split(',').filter(Boolean) };
}
