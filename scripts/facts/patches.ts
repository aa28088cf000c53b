// A key that a minor version has may have come with one of its patch releases: `1.19.2, 1.20.1`.
import type { ConfigKey } from '../../src/configuration/config-keys.ts';
import { isLater } from '../../src/configuration/version.ts';
import type { Option } from './config-keys.ts';

/**
 * The release a key came with, in each minor version whose first release did not have it yet. `releases` has the last one of each, which has the
 * key; `optionsOf` reads the options of the releases before it that lie in single jars, and a key of another jar is in none of them.
 */
export function withPatches(
  entry: ConfigKey,
  releases: Map<string, string>,
  classOf: (minor: string) => string | undefined,
  optionsOf: (release: string) => Option[],
): ConfigKey {
  if (entry.since === '') return entry;
  const has = (release: string) => optionsOf(release).some(({ key }) => key === entry.key);
  const since = Array.from(releases).flatMap(([minor, release]) => {
    if (isLater(entry.since, minor) || has(`${minor}.0`)) return [];
    const last = Number(release.split('.')[2]);
    const patch = Array.from({ length: last - 1 }, (_, at) => `${minor}.${at + 1}`).find(has);
    if (patch !== undefined) return patch;
    const isSingle = optionsOf(`${minor}.0`).some(({ of }) => of === classOf(minor));
    return isSingle && last > 0 ? release : [];
  });
  return since[0]?.startsWith(`${entry.since}.`) ? { ...entry, since: since.join(', ') } : entry;
}
