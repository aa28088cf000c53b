// The SQL of the jobs that stand between Kafka and what is done with it.

type Options = Record<string, string>;

const table = (options: Options) =>
  Object.entries({
    connector: 'kafka',
    topic: 'orders',
    'properties.bootstrap.servers': '{kafka}',
    ...options,
  })
    .map(([key, value]) => `'${key}' = '${value}'`)
    .join(', ');

/** Writes 200 orders a second into Kafka; `options` are more of its table. */
export const writingOrders = (options: Options = {}) => `
  CREATE TABLE made (id INT, note STRING, ts AS PROCTIME()) WITH ('connector' = 'datagen', 'rows-per-second' = '200', 'fields.note.length' = '20');
  CREATE TABLE orders (id INT, note STRING) WITH (${table({ format: 'json', ...options })});
  INSERT INTO orders SELECT id, note FROM made`;

/** Counts in windows of event time what it reads from Kafka, from the beginning; `options` are others of its table. */
export const countingOrders = (options: Options = {}) => `
  CREATE TABLE orders (id INT, note STRING, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp', WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH (${table({ 'properties.group.id': 'shop', format: 'json', 'scan.startup.mode': 'earliest-offset', ...options })});
  CREATE TABLE counts (ends TIMESTAMP(3), many BIGINT) WITH ('connector' = 'blackhole');
  INSERT INTO counts SELECT window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ts), INTERVAL '5' SECOND)) GROUP BY window_start, window_end`;
