import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Something to read: a file, standard input, or what an archive or a cluster holds. */
export interface Input {
  /** As it is told. */
  name: string;
  /** Of a file; null with no bytes is standard input. */
  path: string | null;
  /** Of what is held in memory. */
  bytes: Buffer | null;
  /** Why it cannot be read, as a code of `ReadFile`. */
  trouble?: string;
}

/** Inputs of one place: files as they are named, or what an archive holds, one after the other as it is unpacked. */
export type InputSource = Input[] | AsyncIterable<Input>;

export async function* inputsIn(sources: InputSource[]): AsyncGenerator<Input> {
  for (const source of sources) yield* source;
}

/** In an order that does not depend on how they came. */
export const sortedByName = (inputs: Input[]): Input[] =>
  inputs.sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name));

/** Folders of evidence are a few levels deep: a YARN download, a folder for each pod, answers of the REST API by their paths. */
const deepest = 10;

/** What is never evidence, though it lies beside it. */
const ignored = /^\.|\.(?:jar|class|hprof|jfr|png|jpe?g|svg|html?|css|js|so|pdf|zip|tar|tgz)$/i;

/** The files that paths, folders and patterns name, each once; names as the user would write them. `-` stays. */
export function filesOf(paths: string[], cwd: string): string[] {
  return [...new Set(paths.flatMap((path) => (path === '-' ? ['-'] : filesAt(path, cwd))))];
}

function filesAt(path: string, cwd: string): string[] {
  const kind = kindOf(resolve(cwd, path));
  if (kind === 'folder') return inFolder(path, cwd, deepest);
  if (kind !== 'nothing' || !/[*?]/.test(basename(path))) return [path];
  return matching(path, cwd);
}

/** A folder that cannot be read is named itself: whoever opens it learns why. */
function inFolder(folder: string, cwd: string, depth: number): string[] {
  if (depth === 0) return [];
  let entries: Dirent[];
  try {
    entries = readdirSync(resolve(cwd, folder), { withFileTypes: true });
  } catch {
    return [folder];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => !ignored.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return inFolder(path, cwd, depth - 1);
      // Links to files are followed, as in /var/log/containers; links to folders may lead in a circle.
      const link = entry.isSymbolicLink() && kindOf(resolve(cwd, path)) === 'file';
      return entry.isFile() || link ? [path] : [];
    });
}

function kindOf(path: string): 'folder' | 'file' | 'other' | 'nothing' {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'nothing' : 'other';
  }
}

/** A pattern that the shell left alone, as cmd.exe and quotes do. Wildcards in the last part only. */
function matching(pattern: string, cwd: string): string[] {
  const folder = dirname(pattern);
  const source = basename(pattern)
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  const names =
    kindOf(resolve(cwd, folder)) === 'folder' ? inFolder(folder, cwd, 1).map((path) => basename(path)) : [];
  const found = names.filter((name) => new RegExp(`^${source}$`).test(name));
  return found.length === 0 ? [pattern] : found.map((name) => (folder === '.' ? name : join(folder, name)));
}
