import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The transactions of an exactly-once sink may last longer than the broker allows',
  labels: ['kafka-exactly-once'],
  kafka: true,
  config: { 'parallelism.default': '1' },
  sql: [
    `
      CREATE TABLE made (id INT, note STRING, ts AS PROCTIME()) WITH ('connector' = 'datagen', 'rows-per-second' = '200', 'fields.note.length' = '20');
      CREATE TABLE orders (id INT, note STRING) WITH ('connector' = 'kafka', 'topic' = 'orders', 'properties.bootstrap.servers' = '{kafka}', 'format' = 'json', 'sink.delivery-guarantee' = 'exactly-once', 'sink.transactional-id-prefix' = 'shop', 'properties.transaction.timeout.ms' = '3600000');
      INSERT INTO orders SELECT id, note FROM made`,
  ],
  shows: logged(/transaction timeout|InvalidTxnTimeout/i),
  lasts: 20,
} satisfies Fault;
