import type { Io, Lang } from '../types.ts';
import { cacheFolder, load, placeInCache, save } from './cache.ts';
import type { TeamFolder } from './folders.ts';
import type { Library } from './library.ts';
import type { Shelf } from './shelf.ts';
import { stampOf } from './stamp.ts';
import type { Watcher } from './watcher.ts';

/** A file changed less than this before it was read may change again without a new time: in milliseconds. */
const unsettled = 2000;

/** A folder as it was kept in the cache, or else read anew, and kept. `key` tells its state, and that of what is below. */
export async function openShelf(
  folder: TeamFolder,
  below: Library,
  lang: Lang,
  io: Io,
  watcher?: Watcher,
): Promise<{ shelf: Shelf; key: string }> {
  const started = io.now().getTime();
  const { key, youngest } = stampOf(folder.path, below.key);
  const cache = cacheFolder(io);
  const place = cache && placeInCache(cache, folder.path, key);
  const kept = place && load(place);
  if (kept) return { shelf: kept, key };
  // What reads Markdown and YAML takes half as long to load as a search does: it is needed here alone.
  const [{ memoryShelf, readShelf }, { findingOf }, { isPassing }] = await Promise.all([
    import('./shelf.ts'),
    import('../content/fault.ts'),
    import('../content/files.ts'),
  ]);
  const read = readShelf(folder.path, below, lang, (done, total) => watcher?.reading(folder, done, total));
  const data = { ...read, leftOut: read.leftOut.map((fault) => findingOf(fault, lang)) };
  if (place && youngest < started - unsettled && !read.leftOut.some(isPassing)) save(place, data);
  return { shelf: memoryShelf(data), key };
}
