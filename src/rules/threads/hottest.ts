import { isOfFlink, isOfJdk, isOfUser, methodOf } from './frames.ts';
import type { Sighting } from './watched.ts';

/** Frames every task thread has below what it does. */
const loop =
  /^(?:java\.lang\.Thread\.|org\.apache\.flink\.(?:runtime\.taskmanager\.Task\.|streaming\.runtime\.(?:tasks|io)\.))/;

/**
 * The topmost method that at least 80 % of the stacks have in common: one of user code before one of Flink,
 * one of Flink before those of libraries above it.
 */
export function hottestMethod(sightings: Sighting[], preferred = isOfUser): string | null {
  const counts = new Map<string, number>();
  for (const { thread } of sightings)
    for (const method of new Set(thread.frames.filter(isTelling).map(methodOf)))
      counts.set(method, (counts.get(method) ?? 0) + 1);
  const [first] = sightings;
  const common = (first?.thread.frames ?? []).filter(
    (frame) => (counts.get(methodOf(frame)) ?? 0) >= 0.8 * sightings.length,
  );
  const hottest =
    common.find(preferred) ?? common.find(isOfFlink) ?? common.find((frame) => !isOfJdk(frame)) ?? common[0];
  return hottest === undefined ? null : methodOf(hottest);
}

const isTelling = (frame: string) => !loop.test(frame);
