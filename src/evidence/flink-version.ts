import { minorOf } from '../configuration/version.ts';
import type { Evidence } from './evidence.ts';

/** The minor version of Flink; null where nothing names it, or logs name several. What a cluster answers counts, and else what all processes that start say. */
export function versionIn({ cluster, logs }: Evidence): string | null {
  const ofLogs = new Set(logs?.events.flatMap(({ flink }) => flink ?? []));
  return minorOf(cluster?.flink ?? null) ?? (ofLogs.size === 1 ? [...ofLogs][0]! : null);
}
