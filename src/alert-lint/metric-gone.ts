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

/** Names of rules that go around, and what 2.x exports in their place. */
const gone = new Map([
  ['flink_jobmanager_job_fullRestarts', 'flink_jobmanager_job_numRestarts'],
  [
    'flink_jobmanager_job_latency',
    'flink_taskmanager_job_latency_source_id_operator_id_operator_subtask_index_latency',
  ],
  ...['inputQueueLength', 'inPoolUsage', 'outputQueueLength', 'outPoolUsage'].map((name) => {
    const side = name.startsWith('in') ? 'Input' : 'Output';
    return [
      `flink_taskmanager_job_task_buffers_${name}`,
      `flink_taskmanager_job_task_Shuffle_Netty_${side}_Buffers_${name}`,
    ] as const;
  }),
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
