import type { Io, Lang } from '../types.ts';
import { openLibrary } from './built-in.ts';
import { teamFolders } from './folders.ts';
import type { Library } from './library.ts';
import type { Watcher } from './watcher.ts';

/** Opens the built-in pages with all content folders on top, in a language. `except` are folders that are left aside. */
export async function openAll(
  io: Io,
  lang: Lang,
  content: string[],
  { watcher, except }: { watcher?: Watcher; except?: string[] } = {},
): Promise<Library> {
  const { folders, missing } = teamFolders(io, content, except);
  for (const folder of missing) watcher?.missing(folder);
  const builtIn = openLibrary(io.library, lang);
  if (folders.length === 0) return builtIn;
  // What reads Markdown and YAML is loaded for the pages of a team alone.
  const { onTop, openShelf } = await import('./team.ts');
  return folders.reduce((below, folder) => {
    const shelf = openShelf(folder, below, io, watcher);
    if (shelf.leftOut.length > 0) watcher?.leftOut(folder, shelf.leftOut);
    return onTop(below, shelf, lang);
  }, builtIn);
}
