import { type ConfigKey, readConfigKeys, readConnectorOptions } from '../configuration/config-keys.ts';
import { type CommandLine, readCommandLines } from './command-lines.ts';
import { type RestPath, readRestPaths } from './rest-paths.ts';
import { rowsOf, type Span } from './spans.ts';

/** What is true of Flink: the tables of `data/`. */
export interface FlinkFacts {
  configKeys: ConfigKey[];
  connectorOptions: ConfigKey[];
  metrics: Metric[];
  restPaths: RestPath[];
  commandLines: CommandLine[];
  failureReasons: FailureReason[];
  /** Packages, and those of their classes that people meet in logs. */
  classes: Map<string, Set<string>>;
}

/** A metric, or a group of metrics, whose name ends in a dot: `buffers.`. */
export interface Metric extends Span {
  name: string;
  /** What it is of: `job`, `jobmanager`, `process`, `task`, `operator`, `coordinator`, `connector`; none where no class says so. */
  scopes: string[];
}

/** What Flink says of a checkpoint that failed. */
export interface FailureReason extends Span {
  message: string;
}

/** Reads the tables of `data/`, which are made from released jars. */
export const readFlinkFacts = (data: string): FlinkFacts => ({
  configKeys: readConfigKeys(data),
  connectorOptions: readConnectorOptions(data),
  metrics: rowsOf(data, 'metrics.tsv').map(([name = '', scopes = '', since = '', removed = '']) => ({
    name,
    scopes: scopes.split(' ').filter(Boolean),
    since,
    removed,
  })),
  restPaths: readRestPaths(data),
  commandLines: readCommandLines(data),
  failureReasons: rowsOf(data, 'checkpoint-failure-reasons.tsv').map(
    ([message = '', since = '', removed = '']) => ({ message, since, removed }),
  ),
  classes: new Map(
    rowsOf(data, 'class-names.tsv').map(([of = '', names = '']) => [of, new Set(names.split(' '))]),
  ),
});
