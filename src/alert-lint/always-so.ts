import { faultKind } from '../content/fault.ts';
import { isSet } from '../promql/expression.ts';
import { type AlertCheck, comparisonsIn } from './check.ts';

const kind = faultKind<{ metric: string }>({
  code: 'always-so',
  severity: 'warning',
  en: {
    says: ({ metric }) => `"${metric}" is 0 all the time where a cluster has the slots its one job needs.`,
    mend: 'Let it fire only while a job waits: `... and on (job) flink_jobmanager_job_restartingTime > 60000`.',
  },
  zh: {
    says: ({ metric }) => `集群的 slot 刚好够一个作业用时，“${metric}”一直是 0。`,
    mend: '只在有作业等待时触发：`... and on (job) flink_jobmanager_job_restartingTime > 60000`。',
  },
});

/** No free slots is how a cluster of one job is, unless something waits for one. */
export const alwaysSo: AlertCheck = {
  kind,
  find: (alert) =>
    isSet(alert.expression)
      ? []
      : comparisonsIn(alert)
          .filter(
            ({ metric, operator, limit, plain }) =>
              plain &&
              metric === 'flink_jobmanager_taskSlotsAvailable' &&
              ((operator === '==' && limit === 0) || (/^</.test(operator) && limit <= 1)),
          )
          .map(({ metric }) => kind.at(alert.file, alert.line, { metric })),
};
