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
  const common = commonFrames(sightings);
  const hottest =
    common.find(preferred) ?? common.find(isOfFlink) ?? common.find((frame) => !isOfJdk(frame)) ?? common[0];
  return hottest === undefined ? null : methodOf(hottest);
}

/** The methods that the stacks have in common, from the top. */
export function hottestStack(sightings: Sighting[]): string {
  return commonFrames(sightings).slice(0, 5).map(methodOf).join(' < ');
}

function commonFrames(sightings: Sighting[]): string[] {
  const counts = new Map<string, number>();
  for (const { thread } of sightings)
    for (const method of new Set(thread.frames.filter(isTelling).map(methodOf)))
      counts.set(method, (counts.get(method) ?? 0) + 1);
  const isCommon = (frame: string) => (counts.get(methodOf(frame)) ?? 0) >= 0.8 * sightings.length;
  // What four of five have in common may be missing in the first.
  return (sightings.find(({ thread }) => thread.frames.some(isCommon))?.thread.frames ?? []).filter(isCommon);
}

const isTelling = (frame: string) => !loop.test(frame);
