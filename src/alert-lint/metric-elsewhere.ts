import type { Metric } from '../configuration/metrics.ts';
import { faultKind } from '../content/fault.ts';
import { selectorsIn } from '../promql/expression.ts';
import type { AlertCheck } from './check.ts';

type Process = 'JobManager' | 'TaskManager';

const kind = faultKind<{ metric: string; process: Process; name: string }>({
  code: 'metric-elsewhere',
  severity: 'problem',
  en: {
    says: ({ metric, process, name }) =>
      `Nobody exports "${metric}": "${name}" is a metric of the ${process}.`,
    mend: 'Take the name that is exported: curl a process on the port of the PrometheusReporter lists them.',
  },
  zh: {
    says: ({ metric, process, name }) => `没有哪个进程导出“${metric}”：“${name}”是 ${process} 的指标。`,
    mend: '换成实际导出的名字：curl PrometheusReporter 的端口就能列出来。',
  },
});

/** What the JobManager says of a job, asked of a TaskManager. What stands deeper may be a metric of the user's own. */
const ofTaskManager = /^flink_taskmanager_(?:job_)?([a-zA-Z]+)$/;

/** What a task or an operator measures, asked of the JobManager. */
const ofJobManager = /^flink_jobmanager_(?:job_)?(?:task_)?(?:operator_)?([a-zA-Z]+)$/;

/** A metric that the other process exports: the JobManager knows the job, TaskManagers its tasks and operators. */
export const metricElsewhere: AlertCheck = {
  kind,
  find: (alert, _, metrics) => {
    const scopes = new Map(metrics.map((one) => [one.name, one.scopes]));
    const asked = new Set(selectorsIn(alert.expression).map(({ metric }) => metric ?? ''));
    return [...asked].flatMap((metric) => {
      const found = exporterOf(metric, scopes);
      return found ? [kind.at(alert.file, alert.line, { metric, ...found })] : [];
    });
  },
};

/** The process that exports the metric, if it is the other one; groups may stand between it and the name. */
function exporterOf(
  metric: string,
  scopes: Map<string, Metric['scopes']>,
): { process: Process; name: string } | null {
  const ofJob = ofTaskManager.exec(metric)?.[1];
  if (ofJob && scopes.get(ofJob)?.join() === 'job') return { process: 'JobManager', name: ofJob };
  const ofTask = ofJobManager.exec(metric)?.[1];
  const measured = ofTask ? (scopes.get(ofTask) ?? []) : [];
  const isOfTasks =
    measured.length > 0 && measured.every((scope) => scope === 'task' || scope === 'operator');
  return ofTask && isOfTasks ? { process: 'TaskManager', name: ofTask } : null;
}
