// What events of Kubernetes say together, and what is over.
import type { KubernetesEvent, KubernetesObjects } from '../evidence/objects.ts';

const day = 24 * 3600_000;

/** Whether something was so long before the objects were read that nobody is called for it: a container that has run for a day since does well. */
export const isLongAgo = (at: number | null, { latest }: KubernetesObjects) =>
  at !== null && latest !== null && latest - at > day;

/** Events about pods that are not listed themselves, and after which none of them went on: `reasons` are the events of one that did. */
export function unresolved(
  { pods, events }: KubernetesObjects,
  isIt: (event: KubernetesEvent) => boolean,
  reasons: string[],
): KubernetesEvent[] {
  const listed = new Set(pods.map(({ name }) => name));
  const resolved = lastOf(events.filter(({ reason }) => reasons.includes(reason)));
  return events
    .filter((event) => event.kind === 'Pod' && isIt(event) && !listed.has(event.name))
    .filter(({ name, order }) => order > (resolved.get(name) ?? Number.NEGATIVE_INFINITY));
}

/** When events were seen last, by the name of what they are about: see `order`. */
export function lastOf(events: KubernetesEvent[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { name, order } of events) last.set(name, Math.max(order, last.get(name) ?? order));
  return last;
}

/** When it began and when it was seen last. */
export function spanOf(events: KubernetesEvent[]): { firstAt: number | null; lastAt: number | null } {
  const begins = events.flatMap(({ firstAt }) => firstAt ?? []).sort((a, b) => a - b);
  const ends = events.flatMap(({ lastAt }) => lastAt ?? []).sort((a, b) => a - b);
  return { firstAt: begins[0] ?? null, lastAt: ends.at(-1) ?? null };
}

/** `; 2 more wait too`, where there are more. */
export const more = (count: number, one: string, several: string) =>
  count === 0 ? '' : `; ${count} more ${count === 1 ? one : several}`;

/** A TaskManager by the name of its pod, as the native integration calls it; a JobManager has no id. */
export const aboutPod = (pod: string) => (/taskmanager/i.test(pod) ? { about: { taskManager: pod } } : {});
