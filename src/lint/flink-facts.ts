import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigKey, readConfigKeys, readConnectorOptions } from '../configuration/config-keys.ts';
import { type RestPath, readRestPaths } from './rest-paths.ts';

/** What is true of Flink: the tables of `data/`. */
export interface FlinkFacts {
  configKeys: ConfigKey[];
  connectorOptions: ConfigKey[];
  metrics: string[];
  restPaths: RestPath[];
}

/** Reads the tables of `data/`: config keys and options of connectors with their defaults, versions and old names; names of metrics; paths of the REST API. */
export const readFlinkFacts = (data: string): FlinkFacts => ({
  configKeys: readConfigKeys(data),
  connectorOptions: readConnectorOptions(data),
  metrics: readFileSync(join(data, 'metrics.txt'), 'utf8').trim().split('\n'),
  restPaths: readRestPaths(data),
});
