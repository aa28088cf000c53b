import { describe, expect, it } from 'vitest';
import type { Thrown } from '../../src/evidence/evidence.ts';
import { readThreadDumps } from '../../src/evidence/threads/read.ts';
import { blamed, codeOf, userFrameIn } from '../../src/evidence/whose-code.ts';
import { clientOf } from '../../src/rules/followed/stack.ts';
import { originOf, userFrame } from '../../src/triage/blame.ts';
import * as stacks from '../rules/threads/stacks.ts';
import { recordIn } from './read-text.ts';
import { jstack } from './threads/formats.ts';

// The same stack is blamed on the same code, whether it was thrown or a thread stands in it.

const framesOf = (stack: string) =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => (line.includes('(') ? line : `${line}(Some.java:1)`));

/** The stack as an exception of a log, as written with the jars of its classes. */
async function thrownFrom(stack: string): Promise<Thrown> {
  const lines = framesOf(stack).map((frame) => `\tat ${frame} ~[some-1.0.jar:1.0]`);
  const text = `2026-11-22 03:10:02,114 ERROR a.B [] - Failed\njava.lang.RuntimeException: no\n${lines.join('\n')}\n`;
  return (await recordIn(text)).thrown[0]!;
}

/** The stack as a thread of a dump, with the modules of its classes. */
function threadIn(stack: string) {
  const frames = framesOf(stack).map((frame): [string, string, string] => {
    const [, method, file] = /^(.*)\((.*)\)$/.exec(frame)!;
    return [/^(?:java|jdk|sun)\./.test(frame) ? 'java.base' : 'app', method!, file!];
  });
  const [dump] = readThreadDumps(jstack(17, [{ name: 'Map (1/4)#0', state: 'WAITING', frames }]), 'a.txt');
  return dump!.threads.find(({ name }) => name === 'Map (1/4)#0')!;
}

/** Top down; whose it is, what failed, and the client a thread waits for. */
const disputed: [
  what: string,
  stack: string,
  owner: string | null,
  system: string | null,
  client: string | null,
][] = [
  [
    'the broker of Kafka',
    'kafka.server.KafkaApis.handleListOffsetRequest\njava.lang.Thread.run',
    'client',
    'kafka',
    'Kafka',
  ],
  [
    "somebody's fork of the client of Kafka",
    'com.acme.kafka.javaclient.clients.producer.internals.BufferPool.allocate\ncom.acme.out.FlinkOutProducer.invoke',
    'client',
    'kafka',
    'Kafka',
  ],
  [
    'a reader of changes under the name of the client of its database',
    'org.tikv.cdc.CDCClient.handleErrorEvent\norg.apache.flink.streaming.api.operators.StreamSource.run',
    'connector',
    'cdc',
    null,
  ],
  [
    'a pipeline under the name it had before',
    'com.ververica.cdc.runtime.operators.schema.SchemaOperator.sendRequestToCoordinator\norg.apache.flink.streaming.runtime.tasks.StreamTask.processInput',
    'connector',
    'cdc-yaml',
    null,
  ],
  [
    'a driver below the pool of its connections',
    'java.net.SocketInputStream.read\ncom.mysql.cj.NativeSession.execSQL\ncom.zaxxer.hikari.pool.HikariProxyConnection.isValid\nshop.orders.Rates.of',
    'client',
    'jdbc',
    'MySQL',
  ],
  [
    'a connector that no page is about, called while a table is made',
    'org.apache.flink.streaming.connectors.redis.common.handler.RedisHandlerServices.find\norg.apache.flink.table.factories.FactoryUtil.createDynamicTableSink',
    'connector',
    null,
    null,
  ],
  [
    'the driver of a database that speaks like another one',
    'java.net.SocketInputStream.read\ncom.kingbase8.core.VisibleBufferedInputStream.read\norg.apache.flink.connector.jdbc.internal.JdbcOutputFormat.flush',
    'client',
    'jdbc',
    'Kingbase',
  ],
  [
    'a client that no page is about, below a connector of its own',
    'io.netty.channel.DefaultChannelPromise.await\norg.apache.rocketmq.remoting.netty.NettyRemotingClient.invokeSync\norg.apache.flink.connector.rocketmq.source.reader.RocketMQSplitReader.fetch',
    'client',
    null,
    'RocketMQ',
  ],
  [
    'Flink, in the short form of its packages',
    'o.a.f.core.fs.FileSystem.get\no.a.f.api.common.io.FileInputFormat.createInputSplits',
    null,
    null,
    null,
  ],
  [
    'a client of Elasticsearch that calls through Apache HTTP',
    'sun.nio.ch.Net.poll\norg.apache.http.impl.nio.reactor.IOReactor.execute\norg.elasticsearch.client.RestClient.performRequest\norg.apache.flink.connector.elasticsearch.sink.ElasticsearchWriter.flush',
    'client',
    'elasticsearch',
    'Elasticsearch',
  ],
  [
    'S3 behind the HTTP client of its SDK',
    'sun.nio.ch.Net.poll\ncom.amazonaws.http.AmazonHttpClient.execute\ncom.amazonaws.services.s3.AmazonS3Client.putObject\norg.apache.flink.fs.s3hadoop.S3.write',
    'client',
    'file-system',
    'S3',
  ],
  [
    'Kinesis, which is not S3',
    'sun.nio.ch.Net.poll\nsoftware.amazon.awssdk.core.internal.http.Client.execute\nsoftware.amazon.awssdk.services.kinesis.DefaultKinesisClient.getRecords\nshop.orders.Feed.run',
    'client',
    'kinesis',
    'Kinesis',
  ],
  [
    'a namenode behind the RPC of Hadoop',
    'java.lang.Object.wait\norg.apache.hadoop.ipc.Client.call\norg.apache.hadoop.hdfs.DFSClient.mkdirs\norg.apache.flink.core.fs.FileSystem.mkdirs',
    'client',
    'file-system',
    'HDFS',
  ],
  [
    'a record that cannot be read, which is not Kafka’s fault',
    'com.fasterxml.jackson.core.JsonParser.error\norg.apache.flink.formats.json.JsonRowDataDeserializationSchema.deserialize\norg.apache.flink.connector.kafka.source.reader.KafkaRecordEmitter.emitRecord',
    'connector',
    null,
    null,
  ],
  [
    'a record that a schema of the Kafka connector cannot read',
    'java.lang.Long.parseLong\norg.apache.flink.streaming.connectors.kafka.table.DynamicKafkaDeserializationSchema.deserialize\norg.apache.flink.connector.kafka.source.reader.KafkaRecordEmitter.emitRecord',
    'connector',
    null,
    null,
  ],
  [
    'generated SQL code above a Kafka source',
    'java.lang.Long.parseLong\nStreamExecCalc$12.processElement(Unknown Source)\norg.apache.flink.streaming.runtime.tasks.CopyingChainingOutput.collect\norg.apache.flink.connector.kafka.source.reader.KafkaRecordEmitter.emitRecord',
    'generated',
    null,
    null,
  ],
  [
    'user code in a class without a package, which is not generated',
    'java.lang.Long.parseLong\nJob$1.map(Job.java:12)\norg.apache.flink.streaming.api.operators.StreamMap.processElement',
    'user',
    null,
    null,
  ],
  [
    'user code that a driver calls back',
    'java.util.concurrent.locks.LockSupport.park\nshop.orders.Rates.wait\ncom.mongodb.client.internal.Find.forEach',
    'user',
    null,
    null,
  ],
  [
    'a change log that is read through a driver',
    'java.net.SocketInputStream.read\ncom.mysql.cj.NativeSession.execSQL\nio.debezium.connector.mysql.MySqlConnection.query',
    'connector',
    'cdc',
    'MySQL',
  ],
  [
    'the sink of a CDC pipeline, which is the table it writes',
    'java.util.HashMap.forEach\norg.apache.paimon.flink.sink.StoreMultiCommitter.commit\norg.apache.flink.cdc.connectors.paimon.sink.v2.PreCommitOperator.snapshotState',
    'connector',
    'paimon',
    null,
  ],
  [
    'a change log of a database that is known, inside Debezium',
    'io.debezium.embedded.EmbeddedEngine.start\ncom.ververica.cdc.connectors.mongodb.internal.MongoDBConnectorSourceTask.start\nio.debezium.embedded.EmbeddedEngine.run',
    'connector',
    'cdc-mongodb',
    null,
  ],
  [
    'a program that waits for its Beam pipeline',
    'org.apache.beam.runners.portability.JobServicePipelineResult.waitUntilFinish\nshop.orders.Load.run\nshop.orders.Load.main',
    'library',
    'client',
    null,
  ],
  [
    'a client of a fat jar',
    'java.lang.Object.wait\norg.apache.flink.kafka.shaded.org.apache.kafka.clients.Metadata.await\nshop.orders.Feed.run',
    'client',
    'kafka',
    'Kafka',
  ],
  [
    'the client of Cassandra, which no user wrote',
    'java.util.concurrent.locks.LockSupport.park\ncom.datastax.driver.core.Session.execute\nshop.orders.Store.invoke',
    'client',
    null,
    'Cassandra',
  ],
  [
    'netty alone',
    'java.net.Socket.read\nio.netty.channel.Channel.read\nakka.actor.Actor.receive',
    null,
    null,
    null,
  ],
];

describe.each(disputed)('%s', (_, stack, owner, system, client) => {
  it('is blamed in a log', async () => {
    const code = originOf([await thrownFrom(stack)])?.code;
    expect([code?.owner ?? null, code?.system ?? null]).toEqual([owner, system]);
  });

  it('is blamed in a dump', () => {
    const thread = threadIn(stack);
    const code = blamed(thread.frames);
    expect([code?.owner ?? null, code?.system ?? null]).toEqual([owner, system]);
    expect(clientOf(thread)).toBe(client);
  });
});

const all = Object.entries(stacks).filter((one): one is [string, string] => typeof one[1] === 'string');

it.each(all)('a log and a dump agree on %s', async (_, stack) => {
  const [thrown, thread] = [await thrownFrom(stack), threadIn(stack)];
  const code = originOf([thrown])?.code ?? null;
  expect(blamed(thread.frames)).toEqual(code);
  const own = thread.frames[userFrameIn(thread.frames)];
  expect(userFrame(thrown)?.quote.text ?? '').toContain(own ?? '');
  expect(userFrame(thrown) === null).toBe(own === undefined);
  const client = clientOf(thread);
  if (client !== null && code?.owner === 'client') expect(client).toBe(code.name);
});

it('they say something of most stacks', async () => {
  const told = all.filter(([, stack]) => blamed(threadIn(stack).frames) !== null);
  expect(told.length).toBeGreaterThan(all.length / 2);
});

it.each([
  ['com.shop.Job.main(Job.java:3)', 'program'],
  ['/opt/job/main.py:12 in <module>', 'program'],
  ['/opt/job/main.py:12 in enrich', 'user'],
  ['/usr/lib/python3.10/site-packages/pyflink/table.py:3 in execute', 'python'],
  ['com.ververica.cdc.connectors.shaded.org.apache.kafka.connect.Struct.put(Struct.java:1)', 'connector'],
  [
    'org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonFactory.createParser(J.java:1)',
    'library',
  ],
  // What a connector brings under its own name is used by it alone.
  ['org.apache.doris.shaded.com.fasterxml.jackson.databind.ObjectMapper.readValue(O.java:1)', 'client'],
  ['org.apache.iceberg.shaded.com.github.benmanes.caffeine.cache.Cache.get(C.java:1)', 'connector'],
  ['org.apache.flink.shaded.acme1.com.acme.Cache.get(C.java:1)', 'library'],
  ['com.shop.shaded.com.acme.Cache.get(C.java:1)', 'user'],
  ['org.apache.zeppelin.interpreter.launcher.FlinkInterpreterLauncher.launch(F.java:1)', 'library'],
  ['org.apache.kafka.common.errors.SerializationException.<init>(S.java:1)', 'connector'],
  ['org.apache.flink.streaming.connectors.elasticsearch7.ElasticsearchSink.open(E.java:1)', 'connector'],
  ['constructor', 'python'],
  ['constructor.toString(A.java:1)', 'user'],
])('%s is code of: %s', (frame, owner) => {
  expect(codeOf(frame).owner).toBe(owner);
});
