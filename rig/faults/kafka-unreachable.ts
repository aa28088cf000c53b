import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The address of the broker is one where nothing listens',
  labels: ['kafka-connectivity'],
  kafka: true,
  config: { 'parallelism.default': '1' },
  sql: [
    `
      CREATE TABLE orders (id INT, note STRING, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp', WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' = 'kafka', 'topic' = 'orders', 'properties.bootstrap.servers' = '127.0.0.1:9', 'properties.group.id' = 'shop', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
      CREATE TABLE counts (ends TIMESTAMP(3), many BIGINT) WITH ('connector' = 'blackhole');
      INSERT INTO counts SELECT window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ts), INTERVAL '5' SECOND)) GROUP BY window_start, window_end`,
  ],
  shows: logged(/Node may not be available|could not be established|TimeoutException/),
  lasts: 60,
} satisfies Fault;
