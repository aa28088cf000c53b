import { completedCheckpoints, logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { until } from '../processes.ts';

export default {
  injected: 'The only broker is killed',
  labels: ['kafka-connectivity'],
  kafka: true,
  config: { 'parallelism.default': '1' },
  sql: [
    `
      CREATE TABLE made (id INT, note STRING, ts AS PROCTIME()) WITH ('connector' = 'datagen', 'rows-per-second' = '200', 'fields.note.length' = '20');
      CREATE TABLE orders (id INT, note STRING) WITH ('connector' = 'kafka', 'topic' = 'orders', 'properties.bootstrap.servers' = '{kafka}', 'format' = 'json');
      INSERT INTO orders SELECT id, note FROM made`,
    `
      CREATE TABLE orders (id INT, note STRING, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp', WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' = 'kafka', 'topic' = 'orders', 'properties.bootstrap.servers' = '{kafka}', 'properties.group.id' = 'shop', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
      CREATE TABLE counts (ends TIMESTAMP(3), many BIGINT) WITH ('connector' = 'blackhole');
      INSERT INTO counts SELECT window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ts), INTERVAL '5' SECOND)) GROUP BY window_start, window_end`,
  ],
  inject: async (cluster) => {
    await until(30, () => completedCheckpoints(2)(cluster));
    cluster.process('kafka').kill('SIGKILL');
  },
  shows: logged(/Node may not be available|could not be established/),
  lasts: 40,
} satisfies Fault;
