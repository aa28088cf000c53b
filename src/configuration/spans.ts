import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLater } from './version.ts';

/** From which minor version to which something is there. */
export interface VersionSpan {
  /** Empty for 1.13 and before. */
  since: string;
  /** The minor version it is gone from; empty where it still is there. */
  removed: string;
}

/** `busyRatio`, `busyRatio@1.14`, `busyRatio@1.14-2.0` or `busyRatio@-2.0`, as tables of data/ write it. */
export function readSpan(text: string): VersionSpan & { name: string } {
  const [name = '', versions = ''] = text.split('@');
  const [since = '', removed = ''] = versions.split('-');
  return { name, since, removed };
}

/** The rows of a table of data/, without its head. */
export const tableRows = (data: string, file: string): string[][] =>
  readFileSync(join(data, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'));

/** Whether no version from `oldest` on has it. */
export const isGone = ({ removed }: VersionSpan, oldest: string): boolean =>
  removed !== '' && !isLater(removed, oldest);

/** Whether `oldest` does not have it yet. */
export const isNewer = ({ since }: VersionSpan, oldest: string): boolean =>
  since !== '' && isLater(since, oldest);
