import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { firstLanguage } from '../language.ts';
import { keyOf } from '../search/key.ts';
import type { Entry, Io, Lang, Playbook, Tree } from '../types.ts';
import { version } from '../version.ts';
import { teamFolders, type Watcher } from './folders.ts';
import { openIndex } from './index-files.ts';
import { type Library, readOnce } from './library.ts';
import { orDamaged, readJson } from './write-json.ts';

/** Opens a compiled library in a language. Each file is read when it is first asked for. */
export function openLibrary(folder: string, lang: Lang): Library {
  const read = <T>(...path: string[]) => readJson<T>(`${join(folder, ...path)}.json`);
  let known: Entry[] | undefined;
  const entries = () => {
    known ??= orDamaged(join(folder, firstLanguage, 'entries.json'), () =>
      inLanguage(read(firstLanguage, 'entries'), lang === firstLanguage ? [] : read(lang, 'entries')),
    );
    return known;
  };
  const docs = join(folder, 'index/docs');
  // An id is looked up before it becomes a path: nothing outside the folder can be named.
  const page = <T>(kind: 'playbooks' | 'trees', id: string) => {
    if (!entries().some((entry) => entry.id === id && (entry.kind === 'tree') === (kind === 'trees')))
      return undefined;
    const translated = existsSync(`${join(folder, lang, kind, id)}.json`);
    const path = [translated ? lang : firstLanguage, kind, id];
    const found = read<T & { id: string }>(...path);
    return orDamaged(join(folder, ...path), () => {
      if (found.id !== id) throw new Error('another page');
      return found;
    });
  };
  return {
    lang,
    key: `${lang} ${version} ${orDamaged(docs, () => statSync(docs).mtimeMs)}`,
    entries,
    entry: (key) => entries().find((entry) => keyOf(entry) === key),
    playbook: (id) => page<Playbook>('playbooks', id),
    tree: readOnce((id) => page<Tree>('trees', id)),
    glossary: () => read<string[][]>('glossary'),
    index: () => openIndex(join(folder, 'index')),
  };
}

/** The entries of the first language, each in its translation where there is one. */
function inLanguage(original: Entry[], translated: Entry[]): Entry[] {
  const byKey = new Map(translated.map((entry) => [keyOf(entry), entry]));
  return original.map((entry) => byKey.get(keyOf(entry)) ?? entry);
}

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
  const [{ openTeamPages }, { layered }] = await Promise.all([import('./team.ts'), import('./layered.ts')]);
  let library = builtIn;
  for (const folder of folders) {
    const { team, key } = await openTeamPages(folder, library, lang, io, watcher);
    if (team.leftOut.length > 0) watcher?.leftOut(folder, team.leftOut);
    library = layered(library, folder, team, key);
  }
  return library;
}
