import { faultKind } from '../content/fault.ts';
import { type Expression, selectorsIn, within } from '../promql/expression.ts';
import { type AlertCheck, comparisonsIn, type ReadAlert } from './check.ts';

const kind = faultKind<{ metric: string }>({
  code: 'silent-when-gone',
  severity: 'warning',
  en: {
    says: ({ metric }) =>
      `Without a JobManager "${metric}" has no series, so that this never fires when it is gone; nothing here does.`,
    mend: 'Add an alert: `absent_over_time(flink_jobmanager_numRegisteredTaskManagers[5m])`.',
  },
  zh: {
    says: ({ metric }) =>
      `JobManager 不在时“${metric}”没有时间序列，它挂掉时这条不会触发；这里也没有别的告警会触发。`,
    mend: '加一条告警：`absent_over_time(flink_jobmanager_numRegisteredTaskManagers[5m])`。',
  },
});

const ofJobManager =
  /^flink_jobmanager_(?:numRunningJobs|numRegisteredTaskManagers|job_(?:uptime|runningTime))$/;

/** Whether an alert fires when a JobManager, or what is scraped, is gone. */
const seesThat = ({ expression }: ReadAlert) =>
  Array.from(within(expression), ({ one }) => one).some(
    (one) => isAbsence(one) || (one.kind === 'selector' && /^(?:up|kube_\w+)$/.test(one.metric ?? '')),
  );

const isAbsence = (one: Expression) =>
  one.kind === 'call' &&
  /^absent/.test(one.name) &&
  selectorsIn(one).some(({ metric }) => metric === null || metric.startsWith('flink_jobmanager_'));

/** A JobManager that has nothing to say is told apart from none at all by no comparison. */
export const silentWhenGone: AlertCheck = {
  kind,
  find: (alert, all) => {
    if (all.some(seesThat)) return [];
    return comparisonsIn(alert)
      .filter(
        ({ metric, operator, limit }) =>
          ofJobManager.test(metric) && ['==', '<', '<='].includes(operator) && limit <= 1,
      )
      .map(({ metric }) => kind.at(alert.file, alert.line, { metric }));
  },
};
