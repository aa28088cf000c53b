import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A query that updates its rows writes into a sink that only appends',
  labels: ['sql-validation', 'wrong-results-retract'],
  sql: `
    CREATE TABLE orders (id INT, price INT) WITH ('connector' = 'datagen');
    CREATE TABLE totals (id INT, total BIGINT) WITH ('connector' = 'filesystem', 'path' = 'file:///tmp/totals', 'format' = 'csv');
    INSERT INTO totals SELECT id, SUM(price) FROM orders GROUP BY id`,
  shows: logged(/doesn't support consuming update/),
  lasts: 5,
} satisfies Fault;
