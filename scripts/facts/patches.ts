// What a minor version has may have come with one of its patch releases: `1.19.2, 1.20.1`.
import type { ConfigKey, EarlierDefault } from '../../src/configuration/config-keys.ts';
import { isLater } from '../../src/configuration/version.ts';
import { isSame, type Option } from './config-keys.ts';

/** Reads the options of a release that lie in single jars; a key of another jar is in none of them. */
type OptionsOf = (release: string) => Map<string, Option>;

/**
 * The releases a key came with, and those that changed its default, in each minor version whose first release was not like that yet.
 * `releases` has the last one of each, which is; `optionsOf` reads those before it.
 */
export function withPatches(
  entry: ConfigKey,
  releases: Map<string, string>,
  classOf: (minor: string) => string | undefined,
  optionsOf: OptionsOf,
): ConfigKey {
  const earlierDefaults = entry.earlierDefaults.map((earlier) =>
    changed(entry.key, earlier, releases, optionsOf),
  );
  if (entry.since === '') return { ...entry, earlierDefaults };
  const has = (release: string) => optionsOf(release).has(entry.key);
  const since = Array.from(releases).flatMap(([minor, release]) => {
    if (isLater(entry.since, minor) || has(`${minor}.0`)) return [];
    const patch = patchesOf(minor, release).find(has);
    if (patch !== undefined) return patch;
    const single = optionsOf(`${minor}.0`).values();
    const isSingle = Array.from(single).some(({ of }) => of === classOf(minor));
    return isSingle && !release.endsWith('.0') ? release : [];
  });
  return { ...entry, earlierDefaults, ...(startsIn(entry.since, since) && { since: since.join(', ') }) };
}

/** The releases that no longer have an earlier default; the minor version alone, where its first release has it no more. */
function changed(
  key: string,
  earlier: EarlierDefault,
  releases: Map<string, string>,
  optionsOf: OptionsOf,
): EarlierDefault {
  const hasIt = (release: string) => {
    const option = optionsOf(release).get(key);
    return option !== undefined && isSame(option.default, earlier.default);
  };
  const before = Array.from(releases).flatMap(([minor, release]) => {
    if (isLater(earlier.before, minor) || !hasIt(`${minor}.0`)) return [];
    return patchesOf(minor, release).find((patch) => !hasIt(patch)) ?? release;
  });
  return startsIn(earlier.before, before) ? { ...earlier, before: before.join(', ') } : earlier;
}

/** The patch releases of a minor version before its last one. */
function patchesOf(minor: string, last: string): string[] {
  const number = Number(last.split('.')[2]);
  return Array.from({ length: Math.max(number - 1, 0) }, (_, at) => `${minor}.${at + 1}`);
}

const startsIn = (minor: string, found: string[]) => found[0]?.startsWith(`${minor}.`) ?? false;
