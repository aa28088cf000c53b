import { faultKind } from '../content/fault.ts';
import { selectorsIn } from '../promql/expression.ts';
import type { AlertCheck } from './check.ts';

const kind = faultKind<{ metric: string }>({
  code: 'metric-early',
  severity: 'problem',
  en: {
    says: ({ metric }) => `Flink 1.x exports no "${metric}": it came with 2.x, and the alert never fires.`,
    mend: 'Leave the alert to clusters of 2.x, or ask for what 1.x exports: curl a process on the port of the PrometheusReporter.',
  },
  zh: {
    says: ({ metric }) => `Flink 1.x 不导出“${metric}”：2.x 才有，这条告警永远不会触发。`,
    mend: '把这条告警留给 2.x 的集群，或者改用 1.x 导出的指标：curl PrometheusReporter 的端口就能列出来。',
  },
});

/** What clusters of 2.2.1 and 2.3.0 exported, and one of 1.20.5 did not. */
const early = new Set([
  ...['Max', 'Open'].flatMap((name) =>
    ['jobmanager', 'taskmanager'].map((process) => `flink_${process}_Status_JVM_FileDescriptor_${name}`),
  ),
  ...[
    'allSubTasksRunningOrFinishedTime',
    'lastCheckpointCompletedTimestamp',
    'lastCheckpointMetadataSize',
    'numRescales',
  ].map((name) => `flink_jobmanager_job_${name}`),
  ...[
    'accumulatedActiveTimeMs',
    'accumulatedIdleTimeMs',
    'accumulatedPausedTimeMs',
    'activeTimeMsPerSecond',
    'currentWatermark',
    'idleTimeMsPerSecond',
    'pausedTimeMsPerSecond',
  ].map((name) => `flink_taskmanager_job_task_operator_split_watermark_${name}`),
]);

/** A metric that Flink 1.x does not export yet. */
export const metricEarly: AlertCheck = {
  kind,
  find: (alert) =>
    [...new Set(selectorsIn(alert.expression).map(({ metric }) => metric ?? ''))].flatMap((metric) =>
      early.has(metric) ? [kind.at(alert.file, alert.line, { metric })] : [],
    ),
};
