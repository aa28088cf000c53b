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
  const { folders, missing, untrusted } = teamFolders(io, content, except);
  for (const folder of missing) watcher?.missing(folder);
  if (untrusted) watcher?.untrusted(untrusted);
  const builtIn = openLibrary(io.library, lang);
  if (folders.length === 0) return builtIn;
  const [{ openShelf }, { onTop }] = await Promise.all([import('./team.ts'), import('./on-top.ts')]);
  let library = builtIn;
  for (const folder of folders) {
    const { shelf, key } = await openShelf(folder, library, lang, io, watcher);
    if (shelf.leftOut.length > 0) watcher?.leftOut(folder, shelf.leftOut);
    library = onTop(library, folder, shelf, key);
  }
  return library;
}
