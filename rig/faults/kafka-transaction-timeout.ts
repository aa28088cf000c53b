import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { writingOrders } from '../kafka-jobs.ts';

export default {
  injected: 'The transactions of an exactly-once sink may last longer than the broker allows',
  labels: ['kafka-exactly-once'],
  kafka: true,
  config: { 'parallelism.default': '1' },
  sql: [
    writingOrders({
      'sink.delivery-guarantee': 'exactly-once',
      'sink.transactional-id-prefix': 'shop',
      'properties.transaction.timeout.ms': '3600000',
    }),
  ],
  shows: logged(/transaction timeout|InvalidTxnTimeout/i),
  lasts: 20,
} satisfies Fault;
