import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A text that is no number is cast to one',
  labels: ['type-mapping', 'sql-validation', 'user-code-exception'],
  sql: `
    CREATE TABLE orders (id INT, price STRING) WITH ('connector' = 'datagen', 'rows-per-second' = '10');
    CREATE TABLE paid (id INT, price INT) WITH ('connector' = 'blackhole');
    INSERT INTO paid SELECT id, CAST(price AS INT) FROM orders`,
  shows: logged(/NumberFormatException|SqlCastException|cannot be cast/i),
  lasts: 30,
} satisfies Fault;
