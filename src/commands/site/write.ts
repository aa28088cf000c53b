import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FlinkdocError, isSystemError, reasonOf } from '../../errors.ts';
import { makeFolder } from '../../make-folder.ts';
import type { SiteFile } from './pages.ts';

/** The file that makes a folder one of ours: it names what was written there, a line each. */
const marker = '.flinkdoc-site';

/** Names that a site can have: nothing outside its folder is ever removed. */
const ownName = /^(?:[a-z]{2}\/)?[\w-][\w.-]*$/;

/**
 * Writes a site file by file, each whole or not at all, so that a folder that is served stays whole; then removes those of the last time
 * that are no more. What others put there stays. Throws FlinkdocError for a folder with something in it that is no site.
 */
export function writeSite(folder: string, shown: string, files: SiteFile[]): { removed: number } {
  const before = writtenBefore(folder, shown);
  const names = files.map(({ name }) => name);
  const gone = before.filter((name) => !names.includes(name));
  try {
    makeFolder(folder);
    // Whatever happens on the way, it is known what is ours.
    write(folder, { name: marker, text: listed([...names, ...gone]) });
    for (const file of files) write(folder, file);
    for (const name of gone) rmSync(join(folder, name), { force: true });
    write(folder, { name: marker, text: listed(names) });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new FlinkdocError({
      en: [`"${shown}" cannot be written: ${reasonOf(error)}.`, 'Name another folder.'],
      zh: [`写不了“${shown}”：${reasonOf(error)}。`, '请换一个目录。'],
    });
  }
  return { removed: gone.length };
}

/** What a site that is there is made of; nothing where there is none. */
function writtenBefore(folder: string, shown: string): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory())
    throw new FlinkdocError({
      en: [`"${shown}" is a file.`, 'Name a folder.'],
      zh: [`“${shown}”是一个文件。`, '请给出目录。'],
    });
  if (existsSync(join(folder, marker)))
    return readFileSync(join(folder, marker), 'utf8')
      .split('\n')
      .filter((name) => ownName.test(name));
  if (readdirSync(folder).length === 0) return [];
  throw new FlinkdocError({
    en: [
      `There is something in "${shown}" that no site of flinkdoc is.`,
      'Name a folder that is empty, or does not exist yet.',
    ],
    zh: [`“${shown}”里已有别的东西，不是 flinkdoc 的站点。`, '请换一个空目录，或还不存在的目录。'],
  });
}

const listed = (names: string[]) => `${[...names].sort().join('\n')}\n`;

function write(folder: string, { name, text }: SiteFile): void {
  const file = join(folder, name);
  makeFolder(dirname(file));
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
