import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigKey, Facts } from './source.ts';

/** Reads the tables of `data/`: config keys with their defaults, versions and old names; names of metrics. */
export function readFacts(data: string): Facts {
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
