import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from './errors.ts';

/**
 * Makes a folder and those above it that are missing; returns the first that it made. Node's own `recursive` never ends where
 * a file system says that there is no such file though the folder above is there, as /proc does.
 */
export function makeFolder(folder: string, mode = 0o777): string | undefined {
  const above = dirname(folder);
  try {
    mkdirSync(folder, { mode });
    return folder;
  } catch (error) {
    if (isFolder(folder)) return undefined;
    if (!isSystemError(error) || error.code !== 'ENOENT' || isFolder(above)) throw error;
  }
  const first = makeFolder(above, mode);
  const last = makeFolder(folder, mode);
  return first ?? last;
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
