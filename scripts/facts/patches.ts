// A key that a minor version has may have come with one of its patch releases: `1.19.2, 1.20.1`.
import { isLater } from '../../src/configuration/version.ts';
import type { Option, Row } from './config-keys.ts';

/** The release a key came with, in each minor version whose first release did not have it yet. `optionsOf` reads the options of a release that lie in single jars. */
export function withPatches(
  row: Row,
  releases: Map<string, string>,
  classOf: (minor: string) => string | undefined,
  optionsOf: (release: string) => Option[],
): Row {
  if (row.since === '') return row;
  const minors = [...releases.keys()].filter((minor) => !isLater(row.since, minor));
  const since = minors.flatMap((minor) => {
    const of = classOf(minor);
    const first = optionsOf(`${minor}.0`);
    // Its class lies in another jar, and there is nothing to compare.
    if (
      of === undefined ||
      !first.some((option) => option.of === of) ||
      first.some(({ key }) => key === row.key)
    )
      return [];
    const last = Number(releases.get(minor)!.split('.')[2]);
    const patches = Array.from({ length: last }, (_, at) => `${minor}.${at + 1}`);
    return patches.find((release) => optionsOf(release).some(({ key }) => key === row.key)) ?? [];
  });
  return since.length === 0 || !since[0]!.startsWith(`${row.since}.`)
    ? row
    : { ...row, since: since.join(', ') };
}
