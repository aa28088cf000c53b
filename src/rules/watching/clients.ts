import type { Thread } from '../../evidence/evidence.ts';
import { isGenerated, isOfFlink } from './frames.ts';

/** Clients of external systems, by the packages of their classes. */
const clients: [name: string, pattern: RegExp][] = [
  ['MySQL', /^(?:com\.mysql|org\.mariadb)\./],
  ['PostgreSQL', /^org\.postgresql\./],
  ['Oracle', /^oracle\.jdbc\./],
  ['SQL Server', /^com\.microsoft\.sqlserver\./],
  ['ClickHouse', /^(?:com|ru\.yandex)\.clickhouse\./],
  ['JDBC connection pool', /^com\.(?:zaxxer\.hikari|alibaba\.druid)\.|^org\.apache\.commons\.dbcp/],
  ['HBase', /^org\.apache\.hadoop\.hbase\./],
  ['Redis', /^(?:redis\.clients|io\.lettuce|org\.redisson)\./],
  ['MongoDB', /^com\.mongodb\./],
  ['Elasticsearch', /^(?:org\.elasticsearch|co\.elastic|org\.opensearch)\./],
  ['Kafka', /^org\.apache\.kafka\./],
  ['HDFS', /^org\.apache\.hadoop\.(?:hdfs|ipc)\./],
  ['S3', /^(?:com\.amazonaws|software\.amazon)\./],
  [
    'HTTP',
    /^(?:okhttp3|org\.apache\.(?:http|hc)|java\.net\.http|jdk\.internal\.net\.http|sun\.net\.www\.protocol\.http|java\.net\.HttpURLConnection)\b/,
  ],
  ['gRPC', /^io\.grpc\./],
];

/** The client whose call a thread is in: the first above the frames of Flink, or null. */
export function clientOf({ frames }: Thread): string | null {
  for (const frame of frames) {
    if (isOfFlink(frame) || isGenerated(frame)) return null;
    const client = clients.find(([, pattern]) => pattern.test(frame));
    if (client) return client[0];
  }
  return null;
}

const network =
  /^(?:java\.net\.(?:SocketInputStream|SocketOutputStream|PlainSocketImpl|Inet[46]AddressImpl)|sun\.nio\.ch\.(?:Net|NioSocketImpl|SocketDispatcher|SocketChannelImpl))\./;

/** Whether the thread is in a call of the network; the JVM counts that as RUNNABLE. */
export function isInNetwork({ frames }: Thread): boolean {
  return frames.slice(0, 12).some((frame) => network.test(frame));
}
