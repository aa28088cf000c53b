// From which minor version to which each of some names is there.
import { releases } from './jars.ts';

export interface Span {
  name: string;
  /** Empty for 1.13 and before. */
  since: string;
  /** Empty where it still is there. */
  removed: string;
}

/** `found` has the names of each minor version, oldest first. */
export function spansOf(found: Set<string>[]): Span[] {
  const versions = [...releases.keys()];
  const names = [...new Set(found.flatMap((all) => [...all]))].sort();
  return names.map((name) => {
    const first = found.findIndex((all) => all.has(name));
    const last = found.findLastIndex((all) => all.has(name));
    return { name, since: first === 0 ? '' : versions[first]!, removed: versions[last + 1] ?? '' };
  });
}

/** `busyRatio`, `busyRatio@1.14` where it came later, `busyRatio@1.14-2.0` where it went again, `busyRatio@-2.0`. */
export const spanned = ({ name, since, removed }: Span): string =>
  `${name}${since || removed ? `@${since}${removed ? `-${removed}` : ''}` : ''}`;

export const table = (rows: string[][]): string => `${rows.map((cells) => cells.join('\t')).join('\n')}\n`;
