import { isNewer, type VersionSpan } from '../configuration/spans.ts';
import { isLater } from '../configuration/version.ts';
import type { Source } from '../content/source.ts';
import { oldestOf } from './oldest.ts';
import { stepOf } from './step.ts';

interface Named extends VersionSpan {
  name: string;
  line: number;
}

/**
 * What pages name that not all of their versions have, and of which they nowhere say which ones do. `flink` is the oldest version of the page;
 * `since` is empty where that has it.
 */
export const untoldIn = <T extends Named>(
  sources: Source[],
  namedIn: (source: Source) => T[],
): (T & { file: string; flink: string })[] =>
  sources.flatMap((source) => {
    const flink = oldestOf(source);
    if (flink === null) return [];
    return untold(source, flink, namedIn(source)).map((one) => ({ ...one, file: source.file, flink }));
  });

function untold<T extends Named>(source: Source, flink: string, all: T[]): T[] {
  const ofSome = all
    .map((one) => (isNewer(one, flink) ? one : { ...one, since: '' }))
    .filter(({ since, removed }) => since !== '' || removed !== '');
  const told = new Set(
    ofSome.filter((one) => tellsVersions(stepOf(source, one.line), one)).map(({ name }) => name),
  );
  return ofSome.filter(({ name }) => !told.has(name));
}

/** Whether a text says which versions have something: one that brought it, and up to which it is there. */
const tellsVersions = (text: string, { since, removed }: VersionSpan): boolean =>
  (since === '' || minors(since).some((version) => tellsVersion(text, version))) &&
  (removed === '' || tellsVersion(text, removed) || endsBy(text, removed));

/** Whether a text names a version, or a patch release of it. */
export const tellsVersion = (text: string, version: string): boolean =>
  new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?!\\d)`).test(text);

/** Patch releases of several versions may have brought it: `1.19` and `1.20` of `1.19.2, 1.20.1`. */
const minors = (since: string) => since.split(', ').map((release) => release.split('.', 2).join('.'));

/** `before 1.18`, `up to 1.17`, `in 1.x`, with what Chinese has in their place. */
const end =
  /(?:[Bb]efore|[Uu]p to|[Uu]ntil|[Ii]n) ([12]\.(?:\d{1,2}|x))|([12]\.(?:\d{1,2}|x)) ?(?:之前|及以前|为止|里)/g;

/** Whether a text ends with a version in which it still is there, or before the one in which it is not: earlier is nothing false. */
const endsBy = (text: string, removed: string) =>
  Array.from(text.matchAll(end), ([, one, other = '']) => (one ?? other).replace('x', '99')).some(
    (version) => !isLater(version, removed),
  );
