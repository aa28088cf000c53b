import { createHash } from 'node:crypto';
import { lstatSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { pageNames } from '../content/files.ts';
import { glossaryFile, placeOf } from '../content/layout.ts';

/** What tells one state of a folder from another, without reading its files. */
export interface Stamp {
  /** A hash of the names, sizes, times and numbers of its files. */
  key: string;
  /** When the youngest file was last changed, in milliseconds since 1970. */
  youngest: number;
}

/** The state of a content folder; `context` is all that its compiled form depends on besides. */
export function stampOf(folder: string, context: string): Stamp {
  const hash = createHash('sha256').update(context);
  let youngest = 0;
  for (const file of filesOf(folder)) {
    const stat = statOf(join(folder, file));
    if (!stat) continue;
    hash.update(`\n${file}\t${stat.size}\t${stat.mtimeMs}\t${stat.ctimeMs}\t${stat.ino}\t${stat.mode}`);
    youngest = Math.max(youngest, stat.mtimeMs, stat.ctimeMs);
  }
  return { key: hash.digest('hex').slice(0, 32), youngest };
}

function filesOf(folder: string): string[] {
  const pages = (['en', 'zh'] as const).flatMap((lang) =>
    (['playbooks', 'trees'] as const).flatMap((kind) => {
      const place = placeOf(folder, lang, kind);
      return pageNames(join(folder, place)).map((name) => `${place}/${name}`);
    }),
  );
  return [...pages, glossaryFile];
}

/** Of a link, the state of what it leads to. */
function statOf(file: string): Stats | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat?.isSymbolicLink()) return stat;
  try {
    return statSync(file);
  } catch {
    return stat;
  }
}
