import { createHash } from 'node:crypto';
import { readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Io } from '../types.ts';

/** The folder of the cache; undefined when the environment names no home, or it belongs to another user. */
export function cacheFolder({ env, uid }: Pick<Io, 'env' | 'uid'>): string | undefined {
  const folder = cacheHome(env);
  if (folder === undefined || uid === undefined) return folder;
  const owner = ownerOf(folder) ?? uid;
  return owner === uid ? folder : undefined;
}

function ownerOf(folder: string): number | undefined {
  try {
    return statSync(folder).uid;
  } catch {
    // It is not there yet, or cannot be: then nothing is kept.
    return undefined;
  }
}

/** Where programs keep what they can make anew. */
function cacheHome({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: NodeJS.ProcessEnv): string | undefined {
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'flinkdoc');
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'flinkdoc', 'cache');
  return HOME && join(HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'flinkdoc');
}

/** The form of what is kept: another form of index, entries or pages is another number. */
const form = 4;

/** The place for one state of a content folder. */
export function placeInCache(cache: string, folder: string, key: string): string {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16);
  return join(cache, name, `${form}-${key}`);
}

/** Caches of states a folder is no longer in are thrown away after this time, in milliseconds: some may still be read. */
const outdated = 60 * 60 * 1000;

/** Takes a folder away, if that can be done. */
export function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // What stays is thrown away with the next state of the folder.
  }
}

export function removeOutdated(place: string): void {
  for (const name of readdirSync(dirname(place))) {
    const other = join(dirname(place), name);
    if (other !== place && Date.now() - statSync(other).mtimeMs > outdated)
      rmSync(other, { recursive: true, force: true });
  }
}
