import { faultKind } from '../content/fault.ts';
import { type AlertCheck, comparisonsIn, flinkMetric, type LimitComparison } from './check.ts';

const kind = faultKind<{ metric: string; most: number; limit: number }>({
  code: 'value-impossible',
  severity: 'problem',
  en: {
    says: ({ metric, most, limit }) =>
      `"${metric}" is ${most} at most, never above ${limit}: the alert never fires.`,
    mend: 'Set a limit below the maximum.',
  },
  zh: {
    says: ({ metric, most, limit }) => `“${metric}”最大是 ${most}，到不了 ${limit}：告警永远不会触发。`,
    mend: '把阈值设到最大值以下。',
  },
});

/** What values can be: docs/ops/metrics.md. Of garbage collectors several may work at once. */
const mosts: [RegExp, number][] = [
  [/^(?:busy|idle|(?:hard|soft)?[bB]ackPressured)TimeMsPerSecond$/, 1000],
  [/^isBackPressured$/, 1],
  [/^(?:inPoolUsage|outPoolUsage|inputExclusiveBuffersUsage|inputFloatingBuffersUsage)$/, 1],
  [/^Load$/, 1],
];

function mostOf({ metric }: LimitComparison): number | null {
  const name = flinkMetric(metric);
  return name === null ? null : (mosts.find(([pattern]) => pattern.test(name))?.[1] ?? null);
}

/** A limit that a metric never comes to. */
export const valueImpossible: AlertCheck = {
  kind,
  find: (alert) =>
    comparisonsIn(alert).flatMap((one) => {
      const most = mostOf(one);
      const { metric, operator, limit, plain } = one;
      if (most === null || !plain) return [];
      const never = operator === '>' ? limit >= most : ['>=', '=='].includes(operator) && limit > most;
      return never ? [kind.at(alert.file, alert.line, { metric, most, limit })] : [];
    }),
};
