import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { countingOrders } from '../kafka-jobs.ts';

export default {
  injected: 'The address of the broker is one where nothing listens',
  labels: ['kafka-connectivity'],
  kafka: true,
  config: { 'parallelism.default': '1' },
  sql: [countingOrders({ 'properties.bootstrap.servers': '127.0.0.1:9' })],
  shows: logged(/Node may not be available|could not be established|TimeoutException/),
  lasts: 60,
} satisfies Fault;
