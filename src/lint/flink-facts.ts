import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigKey, readConfigKeys } from '../configuration/config-keys.ts';

/** What is true of Flink: the tables of `data/`. */
export interface FlinkFacts {
  configKeys: ConfigKey[];
  metrics: string[];
}

/** Reads the tables of `data/`: config keys with their defaults, versions and old names; names of metrics. */
export const readFlinkFacts = (data: string): FlinkFacts => ({
  configKeys: readConfigKeys(data),
  metrics: readFileSync(join(data, 'metrics.txt'), 'utf8').trim().split('\n'),
});
