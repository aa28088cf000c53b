import { all, completedCheckpoints, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'Nothing: a query with windows and two sinks keeps up',
  labels: [],
  sql: `
    CREATE TABLE orders (id INT, price INT, placed AS LOCALTIMESTAMP, WATERMARK FOR placed AS placed) WITH ('connector' = 'datagen', 'rows-per-second' = '500', 'fields.id.max' = '100', 'fields.id.min' = '1');
    CREATE TABLE totals (id INT, total BIGINT, ends TIMESTAMP(3)) WITH ('connector' = 'blackhole');
    INSERT INTO totals SELECT id, SUM(CAST(price AS BIGINT)), window_end FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(placed), INTERVAL '5' SECOND)) GROUP BY id, window_start, window_end`,
  shows: all(running, completedCheckpoints(3)),
} satisfies Fault;
