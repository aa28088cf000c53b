// The options of connectors, of Flink CDC and of table formats -> rows of data/connector-options.tsv.
import { installedFlink } from '../../rig/flink.ts';
import type { ConfigKey } from '../../src/configuration/config-keys.ts';
import { isOfClusters, keysOf, type Option } from './config-keys.ts';
import { jarsOf, optionsIn, releases } from './jars.ts';
import { keyOf, mavenJars } from './maven.ts';
import { table } from './spans.ts';

/** The last release of each minor version that Maven has, oldest first. What was in one jar before may lie in two. */
interface Connector {
  /** What its versions are of: a jar, or the one that has all of it. */
  name: string;
  /** `artifact:version` of Flink, or `group:artifact:version`. */
  releases: string[];
}

const each = (artifact: string, versions: string) =>
  versions.split(' ').map((version) => `${artifact}:${version}`);

/** The sinks of Elasticsearch 8 (up to 4.0.0) and Cassandra (up to 3.2.0) are not here: they have no options, but methods of a builder. */
const connectors: Connector[] = [
  {
    name: 'flink-connector-kafka',
    releases: [
      ...each('flink-connector-kafka_2.12', '1.13.6 1.14.6'),
      ...each(
        'flink-connector-kafka',
        '1.15.4 1.16.3 1.17.2 3.0.2-1.18 3.1.0-1.18 3.2.0-1.19 3.3.0-1.20 3.4.0-1.20 4.0.1-2.0 5.0.0-2.2',
      ),
    ],
  },
  {
    name: 'flink-connector-jdbc',
    releases: [
      ...each('flink-connector-jdbc_2.12', '1.13.6 1.14.6'),
      ...each('flink-connector-jdbc', '1.15.4 1.16.3 3.0.0-1.16 3.1.2-1.18 3.2.0-1.19'),
      ...each('flink-connector-jdbc-core', '3.3.0-1.20 4.0.0-2.0'),
    ],
  },
  {
    name: 'flink-connector-elasticsearch',
    releases: ['1.15.3', '1.16.3', '3.0.1-1.17'].map(
      (version) => `flink-connector-elasticsearch-base:${version} flink-connector-elasticsearch7:${version}`,
    ),
  },
  {
    name: 'flink-connector-opensearch',
    releases: [
      ...each('flink-connector-opensearch', '1.0.1-1.16 1.1.0-1.18'),
      'flink-connector-opensearch-base:2.0.0-1.19 flink-connector-opensearch2:2.0.0-1.19',
    ],
  },
  { name: 'flink-connector-mongodb', releases: each('flink-connector-mongodb', '1.0.1-1.17 1.1.0-1.18') },
  {
    name: 'flink-connector-pulsar',
    releases: each('flink-connector-pulsar', '1.15.2 1.16.0 3.0.1-1.16 4.0.0-1.17 4.1.0-1.18'),
  },
  {
    name: 'flink-connector-kinesis',
    releases: ['1.15.2', '1.16.2', '4.2.0-1.18', '4.3.0-1.19'].map(
      (version) => `flink-connector-kinesis:${version} flink-connector-aws-base:${version}`,
    ),
  },
  { name: 'flink-connector-aws-kinesis-streams', releases: ['flink-connector-aws-kinesis-streams:1.15.2'] },
  {
    name: 'flink-connector-aws-kinesis-firehose',
    releases: ['flink-connector-aws-kinesis-firehose:4.3.0-1.19'],
  },
  { name: 'flink-connector-dynamodb', releases: each('flink-connector-dynamodb', '3.0.0-1.15 4.3.0-1.19') },
  {
    name: 'flink-connector-hbase',
    releases: ['1.15.4', '1.16.3', '1.17.1', '3.0.0-1.17', '4.0.0-1.19'].map(
      (version) => `flink-connector-hbase-base:${version} flink-connector-hbase-2.2:${version}`,
    ),
  },
  {
    name: 'flink-connector-hive',
    releases: each(
      'flink-connector-hive_2.12',
      '1.13.6 1.14.6 1.15.4 1.16.2 1.17.2 1.18.1 1.19.2 1.20.1 3.0.0-1.20',
    ),
  },
  {
    name: 'flink-connector-files',
    releases: each(
      'flink-connector-files',
      '1.13.6 1.14.6 1.15.3 1.16.3 1.17.2 1.18.1 1.19.2 1.20.5 2.0.0 2.1.3 2.2.1 2.3.0',
    ),
  },
  {
    name: 'flink-connector-datagen',
    releases: each('flink-connector-datagen', '1.17.2 1.18.1 1.19.3 1.20.5 2.0.2 2.1.3 2.2.1 2.3.0'),
  },
  {
    name: 'flink-connector-mysql-cdc',
    releases: [
      ...each('com.ververica:flink-connector-mysql-cdc', '2.0.2 2.1.1 2.2.1 2.3.0 2.4.2 3.0.1'),
      ...each('flink-connector-mysql-cdc', '3.1.1 3.2.0'),
    ],
  },
  {
    name: 'flink-connector-postgres-cdc',
    releases: [
      ...each('com.ververica:flink-connector-postgres-cdc', '2.0.2 2.1.1 2.2.1 2.3.0 2.4.2 3.0.1'),
      ...each('flink-connector-postgres-cdc', '3.1.1 3.2.1 3.4.0 3.5.0'),
    ],
  },
  { name: 'flink-connector-oracle-cdc', releases: each('flink-connector-oracle-cdc', '3.1.1 3.2.0') },
  { name: 'flink-connector-sqlserver-cdc', releases: ['flink-connector-sqlserver-cdc:3.2.0'] },
  {
    name: 'flink-connector-mongodb-cdc',
    releases: [
      ...each('com.ververica:flink-connector-mongodb-cdc', '2.1.0 2.2.1 2.3.0 2.4.1 3.0.1'),
      'flink-connector-mongodb-cdc:3.1.1',
    ],
  },
  { name: 'flink-connector-db2-cdc', releases: ['flink-connector-db2-cdc:3.4.0'] },
  { name: 'flink-connector-oceanbase-cdc', releases: ['flink-connector-oceanbase-cdc:3.3.0'] },
  { name: 'flink-cdc-base', releases: each('flink-cdc-base', '3.1.1 3.2.1 3.3.0 3.4.0 3.5.0') },
  { name: 'flink-cdc', releases: each('flink-cdc-common', '3.1.1 3.2.1 3.3.0 3.4.0 3.5.0') },
  {
    name: 'flink-cdc-pipeline-connector-mysql',
    releases: each('flink-cdc-pipeline-connector-mysql', '3.1.1 3.2.0'),
  },
  {
    name: 'flink-cdc-pipeline-connector-doris',
    releases: each('flink-cdc-pipeline-connector-doris', '3.1.1 3.2.0'),
  },
  {
    name: 'flink-cdc-pipeline-connector-starrocks',
    releases: each('flink-cdc-pipeline-connector-starrocks', '3.1.1 3.2.0'),
  },
  {
    name: 'flink-connector-starrocks',
    releases: each('com.starrocks:flink-connector-starrocks', '1.1.15_flink-1.14_2.12 1.2.10_flink-1.19'),
  },
  {
    name: 'paimon-flink',
    releases: each('org.apache.paimon:paimon-flink-1.20', '0.9.0 1.0.1 1.2.0 1.3.1'),
  },
  {
    name: 'iceberg-flink',
    releases: each('org.apache.iceberg:iceberg-flink-1.20', '1.8.1 1.9.1 1.10.1 1.11.0'),
  },
  {
    name: 'flink-doris-connector',
    releases: each('org.apache.doris:flink-doris-connector-1.16', '1.3.0 1.4.0 1.5.0 1.6.2'),
  },
  {
    name: 'fluss',
    releases: [
      'org.apache.fluss:fluss-common:0.9.1-incubating org.apache.fluss:fluss-flink-common:0.9.1-incubating',
    ],
  },
];

/** What classes of connectors need beside Flink, in whatever version. */
const needed = [
  'org.apache.flink:flink-cdc-common:3.5.0',
  'org.apache.flink:flink-cdc-base:3.5.0',
  'org.apache.flink:flink-connector-debezium:3.5.0',
  'com.ververica:flink-cdc-base:3.0.1',
  'com.ververica:flink-connector-debezium:3.0.1',
  'org.apache.hive:hive-common:2.3.9',
  'org.apache.pulsar:pulsar-client-api:3.0.0',
  'org.apache.pulsar:pulsar-client-all:2.11.0',
];

const jarsIn = (jars: string) =>
  jars.split(' ').map((jar) => (jar.split(':').length === 3 ? jar : `org.apache.flink:${jar}`));

/** All that is read here and lies in no release of Flink. */
export const connectorJars = [...needed, ...connectors.flatMap(({ releases }) => releases.flatMap(jarsIn))];

/** Jars of Flink that declare options of tables or of one reporter, by the packages of their classes. */
const ownJars: [RegExp, string][] = [
  [/^org\.apache\.flink\.metrics\.influxdb\./, 'flink-metrics-influxdb'],
  [/^org\.apache\.flink\.metrics\.otel\./, 'flink-metrics-otel'],
  [/^org\.apache\.flink\.metrics\.prometheus\./, 'flink-metrics-prometheus'],
  [/^org\.apache\.flink\.table\.(?:connector|factories)\./, 'flink-table-common'],
  [/^org\.apache\.flink\.connector\.base\./, 'flink-connector-base'],
];

/** By the name of a jar, the options of each version of it that was read, oldest first. */
export type ConnectorOptions = [name: string, Map<string, Option[]>][];

export const connectorOptions = (read: ConnectorOptions): ConfigKey[] =>
  read.flatMap(([name, options]) => keysOf(options, name).filter(({ key }) => isName.test(key)));

/** The table of `data/`: a jar, and its versions that were read, oldest first. */
export const connectorVersions = (read: ConnectorOptions): string =>
  table([
    ['of', 'versions'],
    ...read
      .map(([name, options]) => [name, [...options.keys()].join(' ')])
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  ]);

/** `flink` has the options of each minor version of Flink. */
export function readConnectors(flink: Map<string, Option[]>): ConnectorOptions {
  mavenJars(connectorJars);
  const own = ownJars.map(([packages, name]): [string, Map<string, Option[]>] => [
    name,
    new Map(
      Array.from(flink, ([minor, options]) => [
        minor,
        options.filter((option) => packages.test(option.of) && !isOfClusters(option)),
      ]),
    ),
  ]);
  const installed = ['flink-csv', 'flink-json'].map((name): [string, Map<string, Option[]>] => [
    name,
    new Map(Array.from(releases, ([minor, release]) => [minor, optionsInstalled(name, release)])),
  ]);
  const fetched = connectors.map(({ name, releases }): [string, Map<string, Option[]>] => [
    name,
    new Map(releases.map((jars) => [minorVersion(jars), optionsOf(name, jars)])),
  ]);
  return [...own, ...installed, ...fetched];
}

/** `fields.#.kind`, `properties.*`; no text with spaces, which a constant may be as well. */
const isName = /^[a-z][\w$#<>*-]*(?:\.[\w$#<>*-]+)*$/i;

const optionsInstalled = (name: string, release: string): Option[] =>
  optionsIn(
    `${name}-${release}`,
    () => installedFlink(release).lib.filter((jar) => jar.includes(`/${name}-`)),
    () => jarsOf(release),
  );

/** `3.2` of `flink-connector-kafka:3.2.0-1.19`. */
const minorVersion = (jars: string) => /:(\d+\.\d+)[^:]*$/.exec(jars)![1]!;

function optionsOf(name: string, jars: string): Option[] {
  const version = jars.split(':').at(-1)!;
  const flink =
    releases.get(/(?:-|^)(1\.1[3-9]|1\.20|2\.\d)(?:\.\d+|_.*)?$/.exec(version)?.[1] ?? '') ?? '1.20.5';
  return optionsIn(
    `${name}-${version}-${keyOf(needed)}`,
    () => mavenJars(jarsIn(jars)),
    () => [...mavenJars(needed), ...jarsOf(flink)],
  );
}
