import { createHash } from 'node:crypto';
import { lstatSync, type Stats, statSync } from 'node:fs';
import { glossaryFile, pageFiles } from '../content/layout.ts';

/** What tells one state of a folder from another, without reading its files. */
export interface Stamp {
  /** A hash of the names, sizes, times and numbers of its files. */
  key: string;
  /** When the youngest file was last changed, in milliseconds since 1970. */
  youngest: number;
}

/** The state of a content folder; `context` is all that its compiled form depends on besides. */
export function stampOf(folder: string, context: string): Stamp {
  let youngest = 0;
  const states = filesOf(folder).map((file) => {
    const stat = statOf(`${folder}/${file}`);
    if (!stat) return '';
    youngest = Math.max(youngest, stat.mtimeMs, stat.ctimeMs);
    return `${file}\t${stat.size}\t${stat.mtimeMs}\t${stat.ctimeMs}\t${stat.ino}\t${stat.mode}`;
  });
  const key = createHash('sha256')
    .update([context, ...states].join('\n'))
    .digest('hex')
    .slice(0, 32);
  return { key, youngest };
}

function filesOf(folder: string): string[] {
  return [...pageFiles(folder).flatMap(({ path, lines }) => [path, ...(lines ? [lines] : [])]), glossaryFile];
}

/** Of a link, the state of what it leads to. Undefined for what is not there or cannot be looked at. */
function statOf(file: string): Stats | undefined {
  let stat: Stats | undefined;
  try {
    stat = lstatSync(file);
    return stat.isSymbolicLink() ? statSync(file) : stat;
  } catch {
    return stat;
  }
}
