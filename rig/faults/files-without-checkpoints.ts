import { running } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A file sink, and checkpoints are off: its files are never finished',
  labels: ['sink-output-invisible', 'checkpoint-not-triggering'],
  config: { 'execution.checkpointing.interval': undefined },
  sql: `
    CREATE TABLE orders (id INT, price INT) WITH ('connector' = 'datagen', 'rows-per-second' = '100');
    CREATE TABLE archive (id INT, price INT) WITH ('connector' = 'filesystem', 'path' = 'file://{folder}/archive', 'format' = 'csv');
    INSERT INTO archive SELECT * FROM orders`,
  shows: running,
} satisfies Fault;
