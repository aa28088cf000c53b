import { existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { FlinkdocError } from '../errors.ts';
import type { Io } from '../types.ts';

/** A content folder of a team. */
export interface TeamFolder {
  path: string;
  /** The path as the user knows it. */
  shown: string;
}

/** The folder of a repository's own pages. */
const ownFolder = '.flinkdoc';

/**
 * The content folders beside the built-in one; later ones go before earlier ones: `FLINKDOC_PATH`, then `--content`, then
 * `.flinkdoc` in the working directory or the nearest one above it. `missing` are those of `FLINKDOC_PATH` that are not there.
 * A folder that is linted stands by itself: `except` takes it out.
 */
export function teamFolders(
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
  content: string[],
  except: string[] = [],
): { folders: TeamFolder[]; missing: string[] } {
  const named = (env.FLINKDOC_PATH ?? '').split(delimiter).filter(Boolean);
  const at = (shown: string): TeamFolder => ({ path: resolve(cwd, shown), shown });
  for (const shown of content) if (!isFolder(resolve(cwd, shown))) throw noFolder(shown);
  const own = folderAbove(cwd);
  const all = [
    ...named.map(at).filter(({ path }) => isFolder(path)),
    ...content.map(at),
    ...(own ? [own] : []),
  ];
  const excepted = except
    .map((shown) => resolve(cwd, shown))
    .filter(isFolder)
    .map((path) => realpathSync(path));
  const folders = withoutRepeats(all).filter(({ path }) => !excepted.includes(realpathSync(path)));
  return { folders, missing: named.filter((shown) => !isFolder(resolve(cwd, shown))) };
}

/** `.flinkdoc` in a folder, or in the nearest one above that has it. */
export function folderAbove(cwd: string): TeamFolder | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, ownFolder);
    if (isFolder(path)) return { path, shown: relative(cwd, path) };
    if (folder === dirname(folder)) return undefined;
  }
}

/** Those of the named folders that are there. */
export function existing(cwd: string, content: string[] = []): string[] {
  return content.filter((shown) => isFolder(resolve(cwd, shown)));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** A folder that is named twice counts where it is named last. */
function withoutRepeats(folders: TeamFolder[]): TeamFolder[] {
  const real = folders.map(({ path }) => realpathSync(path));
  return folders.filter((_, at) => real.lastIndexOf(real[at]!) === at);
}

export const noFolder = (shown: string) =>
  new FlinkdocError({
    en: [`There is no folder "${shown}".`, 'Name a folder with playbooks/ and trees/ in it.'],
    zh: [`没有目录“${shown}”。`, '请给出含有 playbooks/ 和 trees/ 的目录。'],
  });
