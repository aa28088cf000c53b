// Which system an operator works with, by its name: connectors name their own, and people name theirs after what they read and write.

import type { LogRecord } from '../evidence/evidence.ts';

/** Hudi's writer is `stream_write: orders`, Iceberg's committer `IcebergFilesCommitter`; the first that fits counts. */
const words: [name: RegExp, system: string][] = [
  [/flink cdc event source/i, 'cdc-yaml'],
  [/hudi|hoodie|\bstream_write\b|\bbucket_write\b/i, 'hudi'],
  [/iceberg/i, 'iceberg'],
  [/paimon/i, 'paimon'],
  [/fluss/i, 'fluss'],
  [/mongo\W{0,3}(?:db)?\W{0,3}cdc/i, 'cdc-mongodb'],
  [/oracle\W{0,3}cdc/i, 'cdc-oracle'],
  [/sql\W?server\W{0,3}cdc/i, 'cdc-sqlserver'],
  [/(?:\b|_)cdc(?:\b|_)/i, 'cdc'],
  [/kafka/i, 'kafka'],
  [/pulsar/i, 'pulsar'],
  [/kinesis/i, 'kinesis'],
  [/elasticsearch|opensearch/i, 'elasticsearch'],
  [/doris|starrocks/i, 'stream-load'],
  [/hive/i, 'hive'],
  [/mongo/i, 'mongodb'],
  [/jdbc/i, 'jdbc'],
];

/** Who says which operator it is about: its coordinator, or the one of its source. */
const coordinator =
  /(?:OperatorCoordinator for '|the coordinator for operator |(?:Split|Source )Enumerator for (?:source )?)(?<name>[^\n]{1,300})/;

/** The system that the operator is named after which failed, or whose coordinator did; of a task that chains several none is known. */
export function systemNamed({ message, event, thrown, matches }: LogRecord): string | null {
  const said = [message, ...thrown.map((one) => one.message), ...matches.map(({ quote }) => quote.text)];
  const vertex = said.flatMap((text) => coordinator.exec(text)?.groups?.name ?? [])[0];
  if (vertex !== undefined) return systemIn(coordinated(vertex.split("' (operator ")[0]!));
  const task = event?.kind === 'task-failed' ? event.what : '';
  const failed = said.some((text) => ofSource.test(text)) ? coordinated(task) : task;
  return failed.includes(chained) ? null : systemIn(failed);
}

/** What the source of a chain fails with when it cannot read. */
const ofSource = /One or more fetchers have encountered exception/;

const chained = ' -> ';

/** The coordinator in a chain that begins with a source is that of the source, and so are the fetchers. */
const coordinated = (vertex: string) => (vertex.startsWith('Source: ') ? vertex.split(chained)[0]! : vertex);

const systemIn = (name: string) => words.find(([word]) => word.test(name))?.[1] ?? null;
