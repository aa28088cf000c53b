import { faultKind } from '../content/fault.ts';
import { type AlertCheck, comparisonsIn, flinkMetric } from './check.ts';

const kind = faultKind<{ metric: string }>({
  code: 'momentary',
  severity: 'warning',
  en: {
    says: ({ metric }) =>
      `"${metric}" says how it is at the moment of the scrape: healthy jobs are so now and then.`,
    mend: 'Take the share of time: `backPressuredTimeMsPerSecond > 500` for 10m.',
  },
  zh: {
    says: ({ metric }) => `“${metric}”只是采集那一刻的状态，健康的作业偶尔也会这样。`,
    mend: '看时间占比：`backPressuredTimeMsPerSecond > 500`，持续 10m。',
  },
});

/** So long it is no moment any more. */
const longEnough = 300;

/** A state of the moment that fires at once. */
export const momentary: AlertCheck = {
  kind,
  find: (alert) =>
    alert.lasts >= longEnough
      ? []
      : comparisonsIn(alert)
          .filter(
            ({ metric, calls }) =>
              flinkMetric(metric) === 'isBackPressured' && !calls.some((name) => name.endsWith('_over_time')),
          )
          .map(({ metric }) => kind.at(alert.file, alert.line, { metric })),
};
