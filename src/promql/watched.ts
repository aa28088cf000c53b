import { type Expression, firingParts, isComparison, limitIn, selectorsIn, within } from './expression.ts';
import { parsePromql } from './parse.ts';

/** A metric that an alert watches, and on which side of its limit the alert fires; `gone` where it has no series. */
export interface WatchedMetric {
  metric: string;
  fires: 'above' | 'below' | 'gone';
}

const above = new Set(['>', '>=']);
const below = new Set(['<', '<=']);

/** What an alert watches: metrics that it only looks at beside them, behind `and` and `unless`, are none. */
export function watchedIn(expr: string): WatchedMetric[] {
  const expression = parsePromql(expr);
  return expression ? firingParts(expression).flatMap((one) => watchedBy(one)) : [];
}

function watchedBy(one: Expression): WatchedMetric[] {
  const gone = Array.from(within(one), (inner) => inner.one).filter(
    (inner) => inner.kind === 'call' && /^absent/.test(inner.name),
  );
  if (gone.length > 0) return gone.flatMap((call) => named(call, 'gone'));
  if (!isComparison(one)) return [];
  const limit = limitIn(one);
  // What is compared with other series says nothing of any of them.
  if (!limit) return [];
  if (above.has(limit.operator)) return named(limit.measured, 'above');
  const isZero = limit.operator === '==' && limit.limit === 0;
  return isZero || below.has(limit.operator) ? named(limit.measured, 'below') : [];
}

const named = (one: Expression, fires: WatchedMetric['fires']): WatchedMetric[] =>
  [...new Set(selectorsIn(one).flatMap(({ metric }) => metric ?? []))].map((metric) => ({ metric, fires }));
