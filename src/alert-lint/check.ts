import type { Metric } from '../configuration/metrics.ts';
import type { Fault, FaultKind } from '../content/fault.ts';
import {
  type Binary,
  type Expression,
  firingParts,
  isComparison,
  limitIn,
  within,
} from '../promql/expression.ts';
import type { WrittenAlert } from './read.ts';

/** A mistake that alerts on Flink are known to have: a file of this folder, and a line in `checks.ts`. */
export interface AlertCheck {
  kind: FaultKind<never>;
  /** `all` are the alerts that were read with it; `metrics` those that releases of Flink have. */
  find: (alert: ReadAlert, all: ReadAlert[], metrics: Metric[]) => Fault[];
}

/** An alert whose expression could be read. */
export type ReadAlert = WrittenAlert & { expression: Expression };

/** A metric that is compared with a number; `calls` are the functions it goes through, the innermost first. */
export interface LimitComparison {
  metric: string;
  operator: string;
  limit: number;
  calls: string[];
  /** Whether it is only taken out of its series and put together: what it is, it still is. */
  plain: boolean;
}

/** What keeps a value what it is: of the values in a set, or in a time, one of them. */
const keeping = new Set([
  ...['max', 'min', 'avg', 'quantile', 'topk', 'bottomk'],
  ...['max_over_time', 'min_over_time', 'avg_over_time', 'last_over_time', 'quantile_over_time'],
]);

/** What an alert fires by: what stands behind `and` and `unless` only holds it back. */
export function comparisonsIn({ expression }: ReadAlert): LimitComparison[] {
  return firingParts(expression).flatMap((part) => comparisonsOf(part));
}

function comparisonsOf(part: Expression): LimitComparison[] {
  if (!isComparison(part)) return [];
  const limit = limitIn(part as Binary);
  if (!limit) return [];
  return Array.from(within(limit.measured)).flatMap(({ one, around }) => {
    if (one.kind !== 'selector' || one.metric === null) return [];
    const steps = around.filter(({ kind }) => kind === 'call' || kind === 'aggregate');
    const calls = steps.flatMap((step) => ('name' in step ? [step.name] : []));
    return [
      {
        metric: one.metric,
        operator: limit.operator,
        limit: limit.limit,
        calls,
        plain: steps.length === around.length && calls.every((name) => keeping.has(name)),
      },
    ];
  });
}

/** The last part of a metric of Flink, `numRestarts`; null of others. */
export function flinkMetric(metric: string): string | null {
  if (!/^flink_(?:jobmanager|taskmanager)_/.test(metric)) return null;
  return metric.slice(metric.lastIndexOf('_') + 1);
}
