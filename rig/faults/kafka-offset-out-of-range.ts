import { logged } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { countingOrders, writingOrders } from '../kafka-jobs.ts';

export default {
  injected: 'The job starts at an offset that the partition does not have, and nothing says where else',
  labels: ['kafka-offsets'],
  kafka: true,
  config: { 'parallelism.default': '1' },
  sql: [
    writingOrders(),
    countingOrders({
      'scan.startup.mode': 'specific-offsets',
      'scan.startup.specific-offsets': 'partition:0,offset:900000',
      'properties.auto.offset.reset': 'none',
    }),
  ],
  shows: logged(/OffsetOutOfRange|out of range/),
  lasts: 20,
} satisfies Fault;
