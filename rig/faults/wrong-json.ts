import { writeFileSync } from 'node:fs';
import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'A line of the input is no JSON',
  labels: ['user-code-exception', 'sql-validation'],
  config: {
    'restart-strategy.type': 'fixed-delay',
    'restart-strategy.fixed-delay.attempts': '1000',
    'restart-strategy.fixed-delay.delay': '2 s',
  },
  sql: `
    CREATE TABLE orders (id INT, note STRING) WITH ('connector' = 'filesystem', 'path' = 'file://{folder}/orders.json', 'format' = 'json');
    CREATE TABLE copies (id INT, note STRING) WITH ('connector' = 'blackhole');
    INSERT INTO copies SELECT id, note FROM orders`,
  prepare: ({ folder }) =>
    writeFileSync(`${folder}/orders.json`, '{"id": 1, "note": "a"}\n<order id="2"/>\n'),
  shows: logged(/Failed to deserialize/),
  lasts: 15,
} satisfies Fault;
