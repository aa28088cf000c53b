import type { VersionSpan } from '../configuration/spans.ts';

/** Whether a text says which versions have something: the one it came with, and the one it is gone from or the last before. */
export const tellsVersions = (text: string, { since, removed }: VersionSpan): boolean =>
  (since === '' || names(text, since)) &&
  (removed === '' || names(text, removed) || names(text, lastBefore(removed)));

const names = (text: string, version: string) =>
  new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?!\\d)`).test(text);

/** `1.19` of 1.20; `1.x` of 2.0. */
function lastBefore(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return minor === 0 ? `${major - 1}.x` : `${major}.${minor - 1}`;
}
