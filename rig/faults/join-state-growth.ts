import { completedCheckpoints } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A join of two streams without a time bound keeps every row',
  labels: ['join-state-growth', 'checkpoint-size-growth'],
  sql: `
    CREATE TABLE orders (id INT, note STRING) WITH ('connector' = 'datagen', 'rows-per-second' = '1000', 'fields.note.length' = '200');
    CREATE TABLE payments (id INT, paid_by STRING) WITH ('connector' = 'datagen', 'rows-per-second' = '1000');
    CREATE TABLE paid (id INT, note STRING, paid_by STRING) WITH ('connector' = 'blackhole');
    INSERT INTO paid SELECT o.id, o.note, p.paid_by FROM orders o JOIN payments p ON o.id = p.id`,
  shows: completedCheckpoints(6),
} satisfies Fault;
