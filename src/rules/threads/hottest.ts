import { isGenerated, isOfUser, methodOf } from './frames.ts';
import type { Sighting } from './watched.ts';

/** Frames every task thread has below what it does. */
const loop =
  /^(?:java\.lang\.Thread\.|org\.apache\.flink\.(?:runtime\.taskmanager\.Task\.|streaming\.runtime\.(?:tasks|io)\.))/;

/** The topmost method that at least 80 % of the stacks have in common, one of user code before any other. */
export function hottestMethod(sightings: Sighting[]): string | null {
  const counts = new Map<string, number>();
  for (const { thread } of sightings)
    for (const method of new Set(thread.frames.filter((frame) => !loop.test(frame)).map(methodOf)))
      counts.set(method, (counts.get(method) ?? 0) + 1);
  const [first] = sightings;
  const common = (first?.thread.frames ?? []).filter(
    (frame) => (counts.get(methodOf(frame)) ?? 0) >= 0.8 * sightings.length,
  );
  const hottest = common.find(isOfUser) ?? common.find(isGenerated) ?? common[0];
  return hottest === undefined ? null : methodOf(hottest);
}
