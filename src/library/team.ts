import { createHash } from 'node:crypto';
import { lstatSync, type Stats, statSync } from 'node:fs';
import { glossaryFile, pageFiles } from '../content/layout.ts';
import type { Io, Lang } from '../types.ts';
import { load, save } from './cache.ts';
import { cacheFolder, placeInCache } from './cache-folder.ts';
import type { TeamFolder, Watcher } from './folders.ts';
import type { Library } from './library.ts';
import type { TeamPages } from './team-pages.ts';

/** A file changed less than this before it was read may change again without a new time: in milliseconds. */
const unsettled = 2000;

/** A folder as it was kept in the cache, or else read anew, and kept. `key` tells its state, and that of what is below. */
export async function openTeamPages(
  folder: TeamFolder,
  below: Library,
  lang: Lang,
  io: Io,
  watcher?: Watcher,
): Promise<{ team: TeamPages; key: string }> {
  const started = io.now().getTime();
  const { key, youngest } = stampOf(folder.path, below.key);
  const cache = cacheFolder(io);
  const place = cache && placeInCache(cache, folder.path, key);
  const kept = place && load(place);
  if (kept) return { team: kept, key };
  // What reads Markdown and YAML takes half as long to load as a search does: it is needed here alone.
  const [{ inMemory, readTeamPages }, { findingOf }, { isPassing }] = await Promise.all([
    import('./team-pages.ts'),
    import('../content/fault.ts'),
    import('../content/files.ts'),
  ]);
  const read = readTeamPages(folder.path, below, lang, (done, total) =>
    watcher?.reading(folder, done, total),
  );
  const data = { ...read, leftOut: read.leftOut.map((fault) => findingOf(fault, lang)) };
  if (place && youngest < started - unsettled && !read.leftOut.some(isPassing)) save(place, data);
  return { team: inMemory(data), key };
}

/** What tells one state of a folder from another, without reading its files. */
interface Stamp {
  /** A hash of the names, sizes, times and numbers of its files. */
  key: string;
  /** When the youngest file was last changed, in milliseconds since 1970. */
  youngest: number;
}

/** The state of a content folder; `context` is all that its compiled form depends on besides. */
function stampOf(folder: string, context: string): Stamp {
  let youngest = 0;
  const files = filesOf(folder);
  // Numbers as they lie in memory: of ten thousand files, writing them out takes as long as asking for them.
  const states = new Float64Array(5 * files.length);
  for (const [at, file] of files.entries()) {
    const stat = statOf(`${folder}/${file}`);
    if (!stat) continue;
    const { size, mtimeMs, ctimeMs, ino, mode } = stat;
    youngest = Math.max(youngest, mtimeMs, ctimeMs);
    states.set([size, mtimeMs, ctimeMs, ino, mode], 5 * at);
  }
  const key = createHash('sha256')
    .update([context, ...files].join('\n'))
    .update(states)
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
