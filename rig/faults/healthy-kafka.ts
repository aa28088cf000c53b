import { all, completedCheckpoints, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { countingOrders, writingOrders } from '../kafka-jobs.ts';

export default {
  injected: 'Nothing: one job writes into Kafka, another one counts in windows what it reads there',
  labels: [],
  kafka: true,
  config: { 'parallelism.default': '1' },
  sql: [writingOrders(), countingOrders()],
  shows: all(running, completedCheckpoints(3)),
} satisfies Fault;
