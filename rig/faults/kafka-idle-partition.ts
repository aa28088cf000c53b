import { all, completedCheckpoints, running } from '../conditions.ts';
import type { Fault } from '../fault.ts';
import { countingOrders, writingOrders } from '../kafka-jobs.ts';

export default {
  injected: 'One of two partitions gets no records, and there is no idle timeout',
  labels: ['watermark-stuck'],
  kafka: true,
  config: { 'parallelism.default': '1' },
  sql: [writingOrders({ 'sink.partitioner': 'fixed' }), countingOrders()],
  shows: all(running, completedCheckpoints(3)),
} satisfies Fault;
