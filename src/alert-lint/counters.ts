import { flinkMetric } from './check.ts';

/**
 * Counters of Flink: docs/ops/metrics.md. PrometheusReporter exports them as gauges. Most records and bytes are never watched as they
 * are; what is, is told of here.
 */
const counters = new Set([
  ...['numRestarts', 'fullRestarts', 'numRescales'],
  ...['numberOfFailedCheckpoints', 'numberOfCompletedCheckpoints', 'totalNumberOfCheckpoints'],
  ...['numLateRecordsDropped', 'numRecordsOutErrors', 'numRecordsSendErrors', 'numRecordsInErrors'],
  ...['numRecordsIn', 'numRecordsOut', 'numBytesIn', 'numBytesOut', 'numRecordsSend', 'numBytesSend'],
]);

export const isCounter = (metric: string) => counters.has(flinkMetric(metric) ?? '');
