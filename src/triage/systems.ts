import type { Thrown } from '../evidence/evidence.ts';

/** What a job works with, and whose code it is: an exception that comes out of it is a matter for its page. */
const systems: [system: string, code: RegExp][] = [
  ['cdc', /^(?:com\.ververica\.cdc|org\.apache\.flink\.cdc|io\.debezium|com\.github\.shyiko)\./],
  ['lakehouse', /^(?:org\.apache\.(?:iceberg|paimon|hudi|flink\.table\.store)|io\.delta)\./],
  [
    'hive',
    /^(?:org\.apache\.hadoop\.hive|org\.apache\.hive|org\.apache\.flink\.connectors\.hive|org\.apache\.flink\.table\.catalog\.hive|org\.datanucleus)\./,
  ],
  [
    'kafka',
    /^(?:org\.apache\.kafka|org\.apache\.flink\.connector\.kafka|org\.apache\.flink\.streaming\.connectors\.kafka)\./,
  ],
  [
    'elasticsearch',
    /^(?:org\.elasticsearch|org\.opensearch|org\.apache\.flink\.(?:streaming\.connectors|connector)\.(?:elasticsearch|opensearch)\w*)\./,
  ],
  [
    'jdbc',
    /^(?:com\.mysql|org\.postgresql|oracle\.jdbc|com\.microsoft\.sqlserver|com\.clickhouse|ru\.yandex\.clickhouse|org\.mariadb|java\.sql|com\.zaxxer|com\.alibaba\.druid|org\.apache\.flink\.connector\.jdbc|dm\.jdbc)\./,
  ],
  [
    'kerberos',
    /^(?:javax\.security\.(?:auth|sasl)|com\.sun\.security\.(?:auth|sasl|jgss)|sun\.security\.(?:krb5|jgss)|org\.ietf\.jgss|org\.apache\.hadoop\.security)\./,
  ],
  [
    'high-availability',
    /^(?:io\.fabric8\.kubernetes\.client\.extended\.leaderelection|org\.apache\.flink\.kubernetes\.(?:highavailability|kubeclient\.resources\.KubernetesLeader\w*)|org\.apache\.(?:zookeeper|curator)|org\.apache\.flink\.(?:shaded\.)?(?:zookeeper|curator)\w*|org\.apache\.flink\.runtime\.(?:highavailability|leaderelection|leaderretrieval|dispatcher\.cleanup))\./,
  ],
  ['kubernetes', /^(?:io\.fabric8|org\.apache\.flink\.kubernetes)\./],
  ['yarn', /^(?:org\.apache\.hadoop\.yarn|org\.apache\.flink\.yarn)\./],
  [
    'file-system',
    /^(?:org\.apache\.hadoop\.(?:fs|hdfs)|org\.apache\.flink\.(?:core\.fs|fs)|com\.amazonaws\.services\.s3|software\.amazon\.awssdk\.services\.s3|com\.aliyun\.oss)\./,
  ],
  [
    'state-restore',
    /^org\.apache\.flink\.(?:runtime\.state\.(?:\w+\.)?\w*Restore|state\.\w+\.restore|contrib\.streaming\.state\.restore|api\.common\.typeutils\.\w*Snapshot)/,
  ],
  [
    'sql',
    /^org\.apache\.(?:calcite|flink\.(?:table\.(?:api|planner|catalog|factories|client|operations|expressions|functions)|sql\.parser))\./,
  ],
  [
    'serialization',
    /^(?:java\.io\.(?:NotSerializable|StreamCorrupted|InvalidClass|OptionalData|WriteAborted)Exception|com\.esotericsoftware|org\.apache\.avro|org\.apache\.flink\.api\.(?:java|common)\.(?:typeutils|typeinfo))\./,
  ],
  ['client', /^org\.apache\.flink\.(?:client|runtime\.entrypoint|optimizer|configuration)\./],
];

/** The system an exception came out of, from its deepest cause outwards. */
export function systemOf(chain: Thrown[]): string | null {
  const deepest = chain.filter(({ suppressed }) => !suppressed).reverse();
  const all = deepest.map(({ className, frames }) => [`${className}.`, ...frames.map(({ code }) => code)]);
  // A change log is read through drivers of others.
  const cdc = all.some((names) => names.some((name) => systems[0]![1].test(name)));
  if (cdc) return systems[0]![0];
  for (const names of all)
    for (const name of names) {
      const system = systems.find(([, code]) => code.test(name));
      if (system) return system[0];
    }
  return null;
}

/** Finding ids of exceptions out of systems. */
export const systemFindings = systems.map(([system]) => `failed-in-${system}`);
