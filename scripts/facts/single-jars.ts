// The jars that are read and lie in no release of Flink, all of them.
import { toolJars } from './cli-flags.ts';
import { connectorJars } from './connectors.ts';
import { gatewayJars } from './gateways.ts';
import { metricJars } from './metrics.ts';

/** Jars whose options are in no table, and that say what our pages speak of. */
const speakers = [
  'org.apache.flink:flink-autoscaler:1.10.0',
  'org.apache.flink:flink-cdc-runtime:3.2.1',
  'org.apache.flink:flink-cdc-runtime:3.5.0',
  'org.apache.fluss:fluss-client:0.9.1-incubating',
  'org.apache.hadoop:hadoop-common:3.3.6',
  'org.apache.hadoop:hadoop-hdfs-client:3.3.6',
  'org.apache.hadoop:hadoop-yarn-server-nodemanager:3.3.6',
  'org.apache.iceberg:iceberg-api:1.10.1',
  'org.apache.iceberg:iceberg-core:1.10.1',
  'org.apache.iceberg:iceberg-hive-metastore:1.10.1',
  'org.apache.paimon:paimon-core:1.3.1',
  'org.mongodb:mongodb-driver-core:4.11.1',
];

/** What Maven calls them, each once. */
export const singleJars = [
  ...new Set([...connectorJars, ...gatewayJars, ...metricJars, ...toolJars, ...speakers]),
];
