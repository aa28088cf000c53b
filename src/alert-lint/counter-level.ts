import { faultKind } from '../content/fault.ts';
import { type AlertCheck, comparisonsIn } from './check.ts';
import { isCounter } from './counters.ts';

const kind = faultKind<{ metric: string }>({
  code: 'counter-level',
  severity: 'problem',
  en: {
    says: ({ metric }) =>
      `"${metric}" only grows: once above the limit, the alert fires until it begins anew.`,
    mend: 'Ask how much it grew: `increase(...[15m]) > 0`.',
  },
  zh: {
    says: ({ metric }) => `“${metric}”只增不减：一旦超过阈值，告警会一直触发到它归零。`,
    mend: '改成看增量：`increase(...[15m]) > 0`。',
  },
});

/** A counter compared as it is. What it was some time before may be taken away from it. */
export const counterLevel: AlertCheck = {
  kind,
  find: (alert) =>
    comparisonsIn(alert)
      .filter(({ metric, operator, plain }) => plain && isCounter(metric) && /^>/.test(operator))
      .map(({ metric }) => kind.at(alert.file, alert.line, { metric })),
};
