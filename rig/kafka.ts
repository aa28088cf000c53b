// A Kafka broker of one JVM (KRaft), and Flink's connector: from Maven, once, into the cache.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cluster, freePort } from './cluster.ts';
import { cache, type Flink, jarsIn } from './flink.ts';
import { start } from './processes.ts';

const kafka = '3.9.1';

/** Of 2.3 there is none yet; that of 2.2 runs on it. */
const connectors = new Map([
  ['1', 'flink-connector-kafka:3.4.0-1.20'],
  ['2', 'flink-sql-connector-kafka:5.0.0-2.2'],
]);

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>rig</groupId><artifactId>rig</artifactId><version>1</version>
  <dependencies><dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${kafka}</version></dependency></dependencies>
</project>`;

/** What the class path of a cluster needs to speak to Kafka. */
export function connectorJars({ version }: Flink): string[] {
  const artifact = connectors.get(version.split('.')[0]!)!;
  const folder = fetched(artifact.replace(':', '-'), (aside) => [
    'dependency:copy',
    `-Dartifact=org.apache.flink:${artifact}`,
    `-DoutputDirectory=${aside}`,
  ]);
  // The 2.x one has its client inside.
  const clients = version.startsWith('1.')
    ? brokerJars().filter((jar) => /kafka-clients|jackson|lz4|snappy|zstd/.test(jar))
    : [];
  return [...jarsIn(folder), ...clients];
}

const brokerJars = () =>
  jarsIn(
    fetched(`kafka-${kafka}`, (aside) => {
      writeFileSync(join(aside, 'pom.xml'), pom);
      return [
        'dependency:copy-dependencies',
        '-f',
        join(aside, 'pom.xml'),
        '-DincludeScope=runtime',
        `-DoutputDirectory=${aside}`,
      ];
    }),
  );

function fetched(name: string, args: (aside: string) => string[]): string {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, 'fetch-'));
  try {
    execFileSync('mvn', ['-q', '-B', ...args(aside)], { stdio: 'inherit', timeout: 600_000 });
    renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return folder;
}

/** Starts a broker as a process of the cluster; topics are made when they are first used, with two partitions. Its address. */
export async function startBroker({ folder, processes }: Cluster): Promise<string> {
  const [port, controller] = [await freePort(), await freePort()];
  const properties = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controller}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}`,
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': join(folder, 'kafka'),
    'num.partitions': 2,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 1,
  };
  const file = join(folder, 'kafka.properties');
  writeFileSync(
    file,
    Object.entries(properties)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(''),
  );
  const java = ['-Xmx256m', '-XX:TieredStopAtLevel=1', '-cp', brokerJars().join(':')];
  const id = 'flinkdoc-rig-kafka-id';
  const out = openSync(join(folder, 'kafka.out'), 'a');
  const format = ['kafka.tools.StorageTool', 'format', '-t', id, '-c', file];
  execFileSync('java', [...java, ...format], { stdio: ['ignore', out, out], timeout: 60_000 });
  processes.set(
    'kafka',
    start('java', [...java, 'kafka.Kafka', file], { cwd: folder, stdio: ['ignore', out, out] }),
  );
  return `127.0.0.1:${port}`;
}
