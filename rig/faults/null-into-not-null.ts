import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A row has no value where the table allows none',
  labels: [
    'type-mapping',
    'user-code-exception',
    'sql-validation',
    'wrong-results-retract',
    'duplicate-or-lost-data',
  ],
  sql: `
    CREATE TABLE orders (id INT, price INT) WITH ('connector' = 'datagen', 'rows-per-second' = '10', 'fields.price.null-rate' = '0.5');
    CREATE TABLE paid (id INT, price INT NOT NULL) WITH ('connector' = 'blackhole');
    INSERT INTO paid SELECT id, price FROM orders`,
  shows: logged(/is NOT NULL, however/),
  lasts: 30,
} satisfies Fault;
