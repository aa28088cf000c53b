import { existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { FlinkdocError } from '../errors.ts';
import type { Finding, Io } from '../types.ts';

/** A content folder of a team. */
export interface TeamFolder {
  path: string;
  /** The path as the user knows it. */
  shown: string;
}

/** Told about what a user should know, while the pages are opened. */
export interface Watcher {
  reading(folder: TeamFolder, done: number, total: number): void;
  /** A folder of `FLINKDOC_PATH` that is not there. */
  missing(folder: string): void;
  /** A folder that was found, and belongs to another user. */
  untrusted(folder: TeamFolder): void;
  leftOut(folder: TeamFolder, findings: Finding[]): void;
}

/** The folder of a repository's own pages. */
const folderName = '.flinkdoc';

/** The folders there are to read, and those that are not read. */
interface TeamFolders {
  /** Later ones go before earlier ones. */
  folders: TeamFolder[];
  /** Of `FLINKDOC_PATH`, and not there. */
  missing: string[];
  /** Found, and nobody named it, and it belongs to another user. */
  untrusted: TeamFolder | null;
}

/**
 * The content folders beside the built-in one: `FLINKDOC_PATH`, then `--content`, then the one found by `ownFolder`.
 * A folder that is linted stands by itself: `except` takes it out.
 */
export function teamFolders(io: Whose, content: string[], except: string[] = []): TeamFolders {
  const { cwd, env } = io;
  const inPath = (env.FLINKDOC_PATH ?? '').split(delimiter).filter(Boolean);
  const at = (shown: string): TeamFolder => ({ path: resolve(cwd, shown), shown });
  for (const shown of content) if (!isFolder(resolve(cwd, shown))) throw noFolder(shown);
  const named = [...inPath.map(at).filter(({ path }) => isFolder(path)), ...content.map(at)];
  const excepted = except
    .map((shown) => resolve(cwd, shown))
    .filter(isFolder)
    .map((path) => realpathSync(path));
  const apart = (folders: TeamFolder[]) =>
    withoutRepeats(folders).filter(({ path }) => !excepted.includes(realpathSync(path)));
  const own = ownFolder(io);
  const found = own && (own.trusted || isNamed(own, named)) ? [own] : [];
  const [untrusted = null] = own && found.length === 0 ? apart([own]) : [];
  return {
    folders: apart([...named, ...found]),
    missing: inPath.filter((shown) => !isFolder(resolve(cwd, shown))),
    untrusted,
  };
}

/** Who asks, and from where. */
type Whose = Pick<Io, 'cwd' | 'env' | 'uid'>;

/**
 * `.flinkdoc` in the working directory or the nearest folder above it that has one, up to the root of the repository or the
 * home directory: what lies above may be anybody's. It is trusted when it belongs to the user or to root.
 */
export function ownFolder({ cwd, env, uid }: Whose): (TeamFolder & { trusted: boolean }) | undefined {
  for (const folder of searched(cwd, env.HOME ?? env.USERPROFILE)) {
    const path = join(folder, folderName);
    if (!isFolder(path)) continue;
    const owner = statSync(path).uid;
    return { path, shown: relative(cwd, path), trusted: uid === undefined || owner === uid || owner === 0 };
  }
  return undefined;
}

/** From the working directory up to the root of its repository, or else to the home directory; itself alone outside of both. */
function searched(cwd: string, home = ''): string[] {
  const isHome = (folder: string) => isFolder(home) && realpathSync(home) === realpathSync(folder);
  const above = [cwd];
  while (above.at(-1) !== dirname(above.at(-1)!)) above.push(dirname(above.at(-1)!));
  const end = above.findIndex((folder) => isHome(folder) || existsSync(join(folder, '.git')));
  return above.slice(0, Math.max(end, 0) + 1);
}

/** Those of the named folders that are there. */
export function existing(cwd: string, content: string[] = []): string[] {
  return content.filter((shown) => isFolder(resolve(cwd, shown)));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function isNamed({ path }: TeamFolder, named: TeamFolder[]): boolean {
  return named.some((folder) => realpathSync(folder.path) === realpathSync(path));
}

/** A folder that is named twice counts where it is named last. */
function withoutRepeats(folders: TeamFolder[]): TeamFolder[] {
  const real = folders.map(({ path }) => realpathSync(path));
  return folders.filter((_, at) => real.lastIndexOf(real[at]!) === at);
}

/** A folder that was found and belongs to another user. */
export const untrustedFolder = ({ shown }: TeamFolder) =>
  new FlinkdocError({
    en: [`"${shown}" belongs to another user and is not read.`, `If you trust it, name it: ${shown}`],
    zh: [`“${shown}”属于别的用户，没有读取。`, `如果信任它，请明确给出目录：${shown}`],
  });

export const noFolder = (shown: string) =>
  new FlinkdocError({
    en: [`There is no folder "${shown}".`, 'Name a folder with playbooks/ and trees/ in it.'],
    zh: [`没有目录“${shown}”。`, '请给出含有 playbooks/ 和 trees/ 的目录。'],
  });
