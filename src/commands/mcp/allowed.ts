import { existsSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { accessTo, isUrl } from '../../cluster/access.ts';
import { FlinkdocError } from '../../errors.ts';
import { filesOf } from '../../evidence/inputs.ts';
import { expectAddress } from '../shared/cluster.ts';
import { shorten } from '../shared/text.ts';

/** What the user allowed when the server was started. A model names files and clusters among these, and never adds to them. */
export class Allowed {
  /** As they are named, and where they really are. */
  readonly roots: { path: string; real: string }[];
  readonly clusters: string[];

  /** Throws FlinkdocError for a folder that is not there, and for what is no address. */
  constructor(cwd: string, roots: string[] = [], clusters: string[] = []) {
    this.roots = roots.map((root) => {
      const path = resolve(cwd, root);
      if (!existsSync(path) || !statSync(path).isDirectory()) throw noRoot(root);
      return { path, real: realpathSync(path) };
    });
    for (const address of clusters) {
      expectAddress(address);
      accessTo(address, {}, {});
    }
    this.clusters = [...new Set(clusters)];
  }

  /** Where paths begin that are not absolute. */
  get cwd(): string | undefined {
    return this.roots[0]?.path;
  }

  /** A cluster that may be read, or else a file or a folder: as commands take it. */
  place(typed: string): string {
    if (!isUrl(typed)) return this.file(typed);
    if (this.clusters.includes(typed)) return typed;
    throw otherCluster(typed, this.clusters);
  }

  /** A file or a folder below the roots, as commands take it. Throws for what is elsewhere, or leads elsewhere. */
  file(typed: string): string {
    const [first] = this.roots;
    if (!first) throw noFiles();
    const named = this.roots.map(({ path }) => resolve(path, typed)).filter((path) => this.#isNamed(path));
    if (named.length === 0 || isUrl(typed)) throw elsewhere(typed, this.roots);
    const path = named.find((path) => existsSync(path));
    const files = path === undefined ? [] : filesOf([path], first.path).filter((file) => existsSync(file));
    if (path === undefined || files.length === 0 || !files.every(canBeRead)) throw notThere(typed);
    // Links to files are followed, as in /var/log/containers, but not out of what is allowed.
    if (!files.every((file) => this.#isInside(realpathSync(file)))) throw elsewhere(typed, this.roots);
    return isBelow(path, first.path) ? relative(first.path, path) || '.' : path;
  }

  #isNamed(path: string): boolean {
    return this.roots.some((root) => isBelow(path, root.path) || isBelow(path, root.real));
  }

  #isInside(real: string): boolean {
    return this.roots.some((root) => isBelow(real, root.real));
  }
}

const isBelow = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** A pipe would be waited for. What cannot be opened is told by whoever reads it. */
function canBeRead(file: string): boolean {
  const stat = statSync(file);
  return stat.isFile() || stat.isDirectory();
}

const noRoot = (root: string) =>
  new FlinkdocError({
    en: [`There is no folder "${root}".`, 'Name a folder with logs or bundles: --root /var/log/flink'],
    zh: [`没有目录“${root}”。`, '请给出存放日志或包的目录：--root /var/log/flink'],
  });

const noFiles = () =>
  new FlinkdocError({
    en: [
      'No folder is allowed, so that no file can be read.',
      'Paste the text, or ask the user to start the server with --root <dir>.',
    ],
    zh: ['没有允许任何目录，读不了文件。', '把内容贴进来，或请用户启动时加上 --root <dir>。'],
  });

function elsewhere(typed: string, roots: Allowed['roots']): FlinkdocError {
  const names = roots.map(({ path }) => path);
  const name = shorten(typed, 200);
  return new FlinkdocError({
    en: [
      `"${name}" is not below a folder that is allowed, or leads out of it.`,
      `Files are read below: ${names.join(', ')}. The user can allow more with --root <dir>.`,
    ],
    zh: [
      `“${name}”不在允许的目录里，或者指向目录之外。`,
      `可以读取的目录：${names.join('、')}。用户可以用 --root <dir> 允许更多目录。`,
    ],
  });
}

function notThere(typed: string): FlinkdocError {
  const name = shorten(typed, 200);
  return new FlinkdocError({
    en: [`There is no file "${name}".`, 'Name a file, or a folder with files, below an allowed folder.'],
    zh: [`没有文件“${name}”。`, '请给出允许的目录里的文件，或者有文件的目录。'],
  });
}

function otherCluster(typed: string, clusters: string[]): FlinkdocError {
  const name = shorten(typed, 200);
  const known = clusters.length > 0;
  return new FlinkdocError({
    en: [
      `"${name}" is no cluster that may be read.`,
      `${known ? `These may: ${clusters.join(', ')}. ` : ''}The user can allow one with --jobmanager <url>.`,
    ],
    zh: [
      `不允许读取“${name}”这个集群。`,
      `${known ? `允许的有：${clusters.join('、')}。` : ''}用户可以用 --jobmanager <url> 允许一个集群。`,
    ],
  });
}
