import { faultKind } from '../content/fault.ts';
import { type AlertCheck, comparisonsIn } from './check.ts';
import { isCounter } from './counters.ts';

const kind = faultKind<{ metric: string; call: string }>({
  code: 'counter-delta',
  severity: 'warning',
  en: {
    says: ({ metric, call }) =>
      `${call} of "${metric}" falls below zero when the JobManager begins anew, and hides what was counted since.`,
    mend: 'Take `increase`: it knows that counters begin anew.',
  },
  zh: {
    says: ({ metric, call }) =>
      `JobManager 重新计数时，“${metric}”的 ${call} 会变成负数，之后的增量就被盖住了。`,
    mend: '改用 `increase`，它认得计数器归零。',
  },
});

/** `delta` takes the last value from the first, whatever lies between: increase() adds up what a counter grew by. */
export const counterDelta: AlertCheck = {
  kind,
  find: (alert) =>
    comparisonsIn(alert).flatMap(({ metric, calls }) => {
      const call = calls.find((name) => ['delta', 'idelta', 'deriv'].includes(name));
      return call && isCounter(metric) ? [kind.at(alert.file, alert.line, { metric, call })] : [];
    }),
};
