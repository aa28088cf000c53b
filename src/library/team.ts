import { memoryIndex } from '../search/memory-index.ts';
import type { Io } from '../types.ts';
import { cacheFolder, load, placeInCache, save } from './cache.ts';
import type { TeamFolder } from './folders.ts';
import type { Library } from './library.ts';
import type { OpenShelf } from './on-top.ts';

import { readShelf, type Shelf } from './shelf.ts';
import { stampOf } from './stamp.ts';
import type { Watcher } from './watcher.ts';

export { onTop } from './on-top.ts';

/** A file changed less than this before it was read may change again without a new time: in milliseconds. */
const unsettled = 2000;

/** A folder as it was kept in the cache, or else read anew, and kept. */
export function openShelf(folder: TeamFolder, below: Library, io: Io, watcher?: Watcher): OpenShelf {
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
