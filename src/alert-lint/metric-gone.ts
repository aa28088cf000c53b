import { faultKind } from '../content/fault.ts';
import { selectorsIn } from '../promql/expression.ts';
import type { AlertCheck } from './check.ts';

const kind = faultKind<{ metric: string; instead: string }>({
  code: 'metric-gone',
  severity: 'problem',
  en: {
    says: ({ metric, instead }) => `Flink 2.x exports no "${metric}"; ask for "${instead}".`,
    mend: 'Take the name that is exported: curl a process on the port of the PrometheusReporter lists them.',
  },
  zh: {
    says: ({ metric, instead }) => `Flink 2.x 不导出“${metric}”，请用“${instead}”。`,
    mend: '换成实际导出的名字：curl PrometheusReporter 的端口就能列出来。',
  },
});

const latency = 'flink_taskmanager_job_task_latency_source_id_operator_id_operator_subtask_index_latency';
const task = 'flink_taskmanager_job_task';

/** What 1.x exports, or rules that go around ask for, and what 2.x exports in its place: as clusters of 1.20.5, 2.2.1 and 2.3.0 were recorded. */
const gone = new Map([
  ['flink_jobmanager_job_fullRestarts', 'flink_jobmanager_job_numRestarts'],
  ['flink_jobmanager_job_latency', latency],
  ['flink_taskmanager_job_latency_source_id_operator_id_operator_subtask_index_latency', latency],
  ...['AvailableMemorySegments', 'TotalMemorySegments'].map(
    (name) =>
      [`flink_taskmanager_Status_Network_${name}`, `flink_taskmanager_Status_Shuffle_Netty_${name}`] as const,
  ),
  ...[
    'inPoolUsage',
    'inputExclusiveBuffersUsage',
    'inputFloatingBuffersUsage',
    'inputQueueLength',
    'inputQueueSize',
  ].map((name) => [`${task}_buffers_${name}`, `${task}_Shuffle_Netty_Input_Buffers_${name}`] as const),
  ...['outPoolUsage', 'outputQueueLength', 'outputQueueSize'].map(
    (name) => [`${task}_buffers_${name}`, `${task}_Shuffle_Netty_Output_Buffers_${name}`] as const,
  ),
]);

/** A metric that is not exported, or not any more. */
export const metricGone: AlertCheck = {
  kind,
  find: (alert) =>
    [...new Set(selectorsIn(alert.expression).map(({ metric }) => metric ?? ''))].flatMap((metric) => {
      const instead = gone.get(metric);
      return instead ? [kind.at(alert.file, alert.line, { metric, instead })] : [];
    }),
};
