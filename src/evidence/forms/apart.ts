import { knownBefore } from '../log/unwrap.ts';
import type { FileLine, Stage } from './line.ts';

/** A line, and what stood before it. */
export interface Prefixed {
  line: FileLine;
  prefix: string;
}

const mostSources = 20;
const fewestLines = 3;

/** Times, and numbers of lines: they differ from line to line, whoever wrote it. */
const counted =
  /\d{4}-\d\d-\d\d[T ]?|\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?|\d{10,19}|^\s{0,20}\d{1,9}(?=[:\s|-])|(?<=[:-])\d{1,9}(?=[:-]\s{0,8}$)/g;

/**
 * Lines of several pods that wrote by turns, each with its name before them: those of one stand together, so that nothing stands within a
 * stack trace of another. Null where the prefixes do not name a few.
 */
export function apart(prefixed: Prefixed[]): FileLine[] | null {
  const sources = new Map<string, FileLine[]>();
  for (const { line, prefix } of prefixed) {
    // grep writes `name:12:` before what it found, and `name-12-` before what stands around it.
    const source = prefix
      .replace(counted, '')
      .replace(/[\s:-]{1,8}$/, '')
      .trimStart();
    const own = sources.get(source) ?? [];
    sources.set(source, own);
    own.push(line);
  }
  const named = [...sources].filter(([source]) => source !== '');
  const few = named.length > 1 && named.length <= mostSources;
  if (!few || named.some(([, lines]) => lines.length < fewestLines)) return null;
  return [...sources.values()].flat();
}

/** The same where what stands before the lines is known, and left to whoever reads them. */
export const apartAsKnown: Stage = (lines) => {
  const known = (some: FileLine[]) => some.map((line) => ({ line, prefix: knownBefore(line.text) }));
  const are = (some: Prefixed[]) => some.filter(({ prefix }) => prefix !== '').length >= 0.9 * some.length;
  return are(known(lines.slice(0, sampled))) ? apart(known(lines)) : null;
};

const sampled = 50;
