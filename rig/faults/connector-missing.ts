import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';

export default {
  injected: 'The jar of the Kafka connector is not there',
  labels: ['connector-jar-missing'],
  sql: `
    CREATE TABLE orders (id INT) WITH ('connector' = 'kafka', 'topic' = 'orders', 'properties.bootstrap.servers' = '127.0.0.1:9092', 'format' = 'json');
    CREATE TABLE copies (id INT) WITH ('connector' = 'blackhole');
    INSERT INTO copies SELECT id FROM orders`,
  shows: logged(/Could not find any factory/),
  lasts: 5,
} satisfies Fault;
