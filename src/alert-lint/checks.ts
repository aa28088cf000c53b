import type { Metric } from '../configuration/metrics.ts';
import { type Fault, faultKind } from '../content/fault.ts';
import { alwaysSo } from './always-so.ts';
import { bytesAsShare } from './bytes-as-share.ts';
import type { AlertCheck, ReadAlert } from './check.ts';
import { counterDelta } from './counter-delta.ts';
import { counterLevel } from './counter-level.ts';
import { forShort } from './for-short.ts';
import { metricEarly } from './metric-early.ts';
import { metricElsewhere } from './metric-elsewhere.ts';
import { metricGone } from './metric-gone.ts';
import { momentary } from './momentary.ts';
import { rangeShort } from './range-short.ts';
import type { WrittenAlert } from './read.ts';
import { silentWhenGone } from './silent-when-gone.ts';
import { valueImpossible } from './value-impossible.ts';

/** Each in a file of its name. */
export const alertChecks: AlertCheck[] = [
  counterLevel,
  counterDelta,
  bytesAsShare,
  valueImpossible,
  metricGone,
  metricEarly,
  metricElsewhere,
  silentWhenGone,
  alwaysSo,
  momentary,
  forShort,
  rangeShort,
];

export const exprUnreadable = faultKind<{ name: string }>({
  code: 'expr-unreadable',
  severity: 'problem',
  en: {
    says: ({ name }) =>
      `The expression of ${name} is no PromQL, or too long to be read: nothing of it is checked.`,
    mend: 'Let `promtool check rules` say where it breaks.',
  },
  zh: {
    says: ({ name }) => `${name} 的表达式不是 PromQL，或者太长读不了，没有检查。`,
    mend: '用 `promtool check rules` 看看错在哪里。',
  },
});

/** All that is wrong with alerts that stand together, by file and line. What is gone from Flink 2.x is there in 1.x. */
export function lintAlerts(alerts: WrittenAlert[], flink: '1' | '2', metrics: Metric[]): Fault[] {
  const checks = alertChecks.filter((check) => check !== (flink === '2' ? metricEarly : metricGone));
  const read = alerts.filter((alert): alert is ReadAlert => alert.expression !== null);
  const unread = alerts.filter(({ expression }) => expression === null);
  return [
    ...unread.map(({ file, line, name }) => exprUnreadable.at(file, line, { name })),
    ...read.flatMap((alert) => checks.flatMap(({ find }) => find(alert, read, metrics))),
  ].sort((a, b) => Number(a.file > b.file) - Number(a.file < b.file) || a.line - b.line);
}
