import type { Metrics, Spread } from '../cluster.ts';
import { fieldsOf, listOf, numberOf, textOf } from '../values.ts';

/** `[{"id": "...", "value": "..."}]`. What has no number is left out: an unknown metric is not 0. */
export function metricsOf(value: unknown): Metrics {
  const metrics: Metrics = new Map();
  for (const entry of listOf(value)) {
    const { id, value: written } = fieldsOf(entry);
    const number = numberOf(written);
    if (textOf(id) !== null && number !== null) metrics.set(id as string, number);
  }
  return metrics;
}

/** `[{"id": "...", "min": 0, "max": 1, "avg": 0.5}]` */
export function spreadsOf(value: unknown): Map<string, Spread> {
  const spreads = new Map<string, Spread>();
  for (const entry of listOf(value)) {
    const { id, min, max, avg } = fieldsOf(entry);
    const spread = { least: numberOf(min), most: numberOf(max), mean: numberOf(avg) };
    if (textOf(id) !== null && (spread.most !== null || spread.mean !== null))
      spreads.set(id as string, spread);
  }
  return spreads;
}

/** `[{"key": "...", "value": "..."}]` */
export function configurationOf(value: unknown): Map<string, string> {
  return new Map(
    listOf(value).flatMap((entry) => {
      const { key, value: written } = fieldsOf(entry);
      return typeof key === 'string' && typeof written === 'string' ? [[key, written] as const] : [];
    }),
  );
}
