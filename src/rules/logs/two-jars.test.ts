import { expect, it } from 'vitest';
import { logCases } from '../../../test/rules/log-cases.ts';
import { taskFailed } from '../../../test/triage/flink-lines.ts';
import { judge } from '../../../test/triage/judge.ts';
import { LogWriter } from '../../../test/triage/log-writer.ts';
import { twoJars } from './two-jars.ts';

const failed = (...frames: [method: string, jar: string][]) => {
  const log = new LogWriter();
  taskFailed(log, 1, [
    'java.lang.IllegalStateException: no',
    ...frames.map(([method, jar]) => `\tat ${method}(Some.java:1) ~[${jar}:?]`),
  ]);
  return log;
};

const engine: [string, string] = [
  'io.debezium.pipeline.ErrorHandler.fail',
  'flink-sql-connector-mysql-cdc-2.3.0.jar',
];

logCases(twoJars, {
  'library-in-two-jars': {
    shows: failed(
      engine,
      ['io.debezium.connector.oracle.OracleStream.execute', 'flink-sql-connector-oracle-cdc-2.3.0.jar'],
      engine,
    ),
    facts: {
      first: 'flink-sql-connector-mysql-cdc-2.3.0.jar',
      second: 'flink-sql-connector-oracle-cdc-2.3.0.jar',
    },
    looksLike: [
      [
        'the parts of Flink, of one version or of several',
        failed(
          ['org.apache.flink.table.data.RowData.get', 'flink-table-runtime-1.15.2.jar'],
          ['org.apache.flink.streaming.api.operators.StreamMap.processElement', 'flink-dist-1.15.4.jar'],
        ),
      ],
      [
        'a client and its connector',
        failed(
          ['org.apache.kafka.clients.producer.KafkaProducer.send', 'kafka-clients-3.4.0.jar'],
          ['org.apache.flink.connector.kafka.sink.KafkaWriter.write', 'flink-connector-kafka-3.1.0-1.18.jar'],
        ),
      ],
      [
        'two connectors that call each other through Flink',
        failed(engine, [
          'org.apache.flink.connector.kafka.sink.KafkaWriter.write',
          'flink-sql-connector-kafka-3.1.0-1.18.jar',
        ]),
      ],
    ],
  },
});

it('is told once, and also of one library in two versions', async () => {
  const log = failed(
    ['org.apache.kafka.clients.consumer.KafkaConsumer.poll', 'kafka-clients-3.4.0.jar'],
    ['org.apache.kafka.clients.Metadata.update', 'kafka-clients-2.8.1.jar'],
    ['org.apache.kafka.clients.consumer.KafkaConsumer.poll', 'kafka-clients-3.4.0.jar'],
  );
  const { findings } = await judge({ 'tm.log': log });
  expect(findings.filter(({ id }) => id === 'library-in-two-jars').map(({ facts }) => facts)).toEqual([
    { first: 'kafka-clients-3.4.0.jar', second: 'kafka-clients-2.8.1.jar' },
  ]);
});
