import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { IndexData } from '../search/build-index.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { openIndex, writeIndex } from './index-files.ts';
import type { Shelf } from './shelf.ts';

/** What is kept of a folder: its shelf, and the size of each file of its index. */
interface Kept {
  shelf: Shelf;
  sizes: Record<string, number>;
}

/** Caches of states a folder is no longer in are thrown away after this time, in milliseconds: some may still be read. */
const outdated = 60 * 60 * 1000;

/** Where programs keep what they can make anew; undefined when the environment names no home. */
export function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: NodeJS.ProcessEnv): string | undefined {
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'flinkdoc');
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'flinkdoc', 'cache');
  return HOME && join(HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'flinkdoc');
}

/** The place for one state of a content folder. */
export function placeInCache(cache: string, folder: string, key: string): string {
  return join(cache, createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16), key);
}

/** What was kept; undefined when nothing was, or not all of it is there. */
export function load(place: string): { shelf: Shelf; index: () => SearchIndex } | undefined {
  try {
    const { shelf, sizes } = JSON.parse(readFileSync(join(place, 'shelf.json'), 'utf8')) as Kept;
    const whole = Object.entries(sizes).every(
      ([name, size]) => statSync(join(place, 'index', name)).size === size,
    );
    return whole ? { shelf, index: () => openIndex(join(place, 'index')) } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a shelf, if that can be done: another process sees all of it or nothing. */
export function save(place: string, shelf: Shelf, index: IndexData): void {
  const draft = `${place}-${randomUUID()}`;
  try {
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    writeIndex(join(draft, 'index'), index);
    const names = readdirSync(join(draft, 'index'));
    const sizes = Object.fromEntries(names.map((name) => [name, statSync(join(draft, 'index', name)).size]));
    writeFileSync(join(draft, 'shelf.json'), JSON.stringify({ shelf, sizes } satisfies Kept));
    for (const name of [...names.map((name) => join('index', name)), 'shelf.json']) flush(join(draft, name));
    rmSync(place, { recursive: true, force: true });
    renameSync(draft, place);
    removeOutdated(place);
  } catch {
    // A full disk, a home that is read only, another process that was faster: the answer does not depend on it.
    remove(draft);
  }
}

/** Takes a folder away, if that can be done. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // What stays is thrown away with the next state of the folder.
  }
}

/** Waits until a file is on the disk: a power cut must not leave a name without its bytes. */
function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function removeOutdated(place: string): void {
  for (const name of readdirSync(dirname(place))) {
    const other = join(dirname(place), name);
    if (other !== place && Date.now() - statSync(other).mtimeMs > outdated)
      rmSync(other, { recursive: true, force: true });
  }
}
