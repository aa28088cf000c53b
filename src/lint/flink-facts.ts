import { type ConfigKey, readConfigKeys, readConnectorOptions } from '../configuration/config-keys.ts';
import { type Metric, readMetrics } from '../configuration/metrics.ts';
import { tableRows, type VersionSpan } from '../configuration/spans.ts';
import { type CommandLine, readCommandLines } from './command-lines.ts';
import { type RestPath, readRestPaths } from './rest-paths.ts';

/** What is true of Flink: the tables of `data/`. */
export interface FlinkFacts {
  configKeys: ConfigKey[];
  connectorOptions: ConfigKey[];
  metrics: Metric[];
  restPaths: RestPath[];
  commandLines: CommandLine[];
  failureReasons: FailureReason[];
  /** What our pages quote of it, where not all versions have it. */
  quotes: QuotedText[];
  /** Packages, and those of their classes that people meet in logs. */
  classes: Map<string, Set<string>>;
}

/** What Flink says of a checkpoint that failed. */
export interface FailureReason extends VersionSpan {
  message: string;
}

/** A log line, a class or a method, as `quotesIn` gives it. */
export interface QuotedText extends VersionSpan {
  quote: string;
}

/** Reads the tables of `data/`, which are made from released jars. */
export const readFlinkFacts = (data: string): FlinkFacts => ({
  configKeys: readConfigKeys(data),
  connectorOptions: readConnectorOptions(data),
  metrics: readMetrics(data),
  restPaths: readRestPaths(data),
  commandLines: readCommandLines(data),
  failureReasons: tableRows(data, 'checkpoint-failure-reasons.tsv').map(
    ([message = '', since = '', removed = '']) => ({ message, since, removed }),
  ),
  quotes: tableRows(data, 'quotes.tsv').map(([quote = '', since = '', removed = '']) => ({
    quote,
    since,
    removed,
  })),
  classes: new Map(
    tableRows(data, 'class-names.tsv').map(([of = '', names = '']) => [of, new Set(names.split(' '))]),
  ),
});
