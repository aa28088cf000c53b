import { all, completedCheckpoints, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'One of two partitions gets no records, and there is no idle timeout',
  labels: ['watermark-stuck'],
  kafka: true,
  config: { 'parallelism.default': '1' },
  sql: [
    `
      CREATE TABLE made (id INT, note STRING, ts AS PROCTIME()) WITH ('connector' = 'datagen', 'rows-per-second' = '200', 'fields.note.length' = '20');
      CREATE TABLE orders (id INT, note STRING) WITH ('connector' = 'kafka', 'topic' = 'orders', 'properties.bootstrap.servers' = '{kafka}', 'format' = 'json', 'sink.partitioner' = 'fixed');
      INSERT INTO orders SELECT id, note FROM made`,
    `
      CREATE TABLE orders (id INT, note STRING, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp', WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' = 'kafka', 'topic' = 'orders', 'properties.bootstrap.servers' = '{kafka}', 'properties.group.id' = 'shop', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
      CREATE TABLE counts (ends TIMESTAMP(3), many BIGINT) WITH ('connector' = 'blackhole');
      INSERT INTO counts SELECT window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ts), INTERVAL '5' SECOND)) GROUP BY window_start, window_end`,
  ],
  shows: all(running, completedCheckpoints(3)),
} satisfies Fault;
