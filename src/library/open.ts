import { memoryIndex } from '../search/memory-index.ts';
import type { Finding, Io, Lang } from '../types.ts';
import { openLibrary } from './built-in.ts';
import { cacheFolder, load, placeInCache, save } from './cache.ts';
import { type TeamFolder, teamFolders } from './folders.ts';
import type { Library } from './library.ts';
import { type OpenShelf, onTop } from './on-top.ts';
import { readShelf, type Shelf } from './shelf.ts';
import { stampOf } from './stamp.ts';

/** Told about what a user should know, while the pages are opened. */
export interface Watcher {
  reading(folder: TeamFolder, done: number, total: number): void;
  /** A folder of `FLINKDOC_PATH` that is not there. */
  missing(folder: string): void;
  leftOut(folder: TeamFolder, findings: Finding[]): void;
}

/** A file changed less than this before it was read may change again without a new time: in milliseconds. */
const unsettled = 2000;

/** Opens the built-in pages with all content folders on top, in a language. */
export function openAll(
  io: Io,
  lang: Lang,
  content: string[],
  { watcher, except }: { watcher?: Watcher; except?: string[] } = {},
): Library {
  const { folders, missing } = teamFolders(io, content, except);
  for (const folder of missing) watcher?.missing(folder);
  return folders.reduce(
    (below, folder) => {
      const shelf = openShelf(folder, below, io, watcher);
      if (shelf.leftOut.length > 0) watcher?.leftOut(folder, shelf.leftOut);
      return onTop(below, shelf, lang);
    },
    openLibrary(io.library, lang),
  );
}

/** A folder as it was kept in the cache, or else read anew, and kept. */
function openShelf(folder: TeamFolder, below: Library, io: Io, watcher?: Watcher): OpenShelf {
  const started = io.now().getTime();
  const { key, youngest } = stampOf(folder.path, below.key);
  const cache = cacheFolder(io.env);
  const place = cache && placeInCache(cache, folder.path, key);
  const kept = place && load(place);
  const read = () => readShelf(folder.path, below, (done, total) => watcher?.reading(folder, done, total));
  if (kept)
    return { ...kept.shelf, folder, key, index: () => orElse(kept.index, () => memoryIndex(read().index)) };
  const { index, ...shelf } = read();
  if (place && youngest < started - unsettled) save(place, shelf satisfies Shelf, index);
  const inMemory = memoryIndex(index);
  return { ...shelf, folder, key, index: () => inMemory };
}

function orElse<T>(first: () => T, second: () => T): T {
  try {
    return first();
  } catch {
    return second();
  }
}
