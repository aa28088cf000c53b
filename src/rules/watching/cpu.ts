import type { Sighting } from './watched.ts';

/** Shorter times say nothing, as those of dumps are whole seconds. */
const shortest = 2_000;

/** Percent of one processor the thread used between its first and its last sighting, or null where dumps do not say. */
export function cpuPercentOf(sightings: Sighting[]): number | null {
  const [first, last] = [sightings[0], sightings.at(-1)];
  const from = first?.dump.at ?? null;
  const to = last?.dump.at ?? null;
  const before = first?.thread.cpu ?? null;
  const after = last?.thread.cpu ?? null;
  if (from === null || to === null || before === null || after === null || to - from < shortest) return null;
  return Math.round((100 * (after - before)) / (to - from));
}
