import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FlinkdocError, isSystemError, reasonOf } from '../errors.ts';
import { makeFolder } from '../make-folder.ts';

/** Writes one file of the compiled library. */
export function writeJson(folder: string, name: string, value: unknown): void {
  makeFolder(folder);
  writeFileSync(join(folder, `${name}.json`), asciiJson(value));
}

/** JSON in ASCII alone: it is read in half the time, because no sign of it takes two bytes. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Puts a folder that is whole in the place of another. What was there before stays until then. */
export function replaceFolder(whole: string, place: string): void {
  const before = `${whole}.before`;
  if (existsSync(place)) renameSync(place, before);
  renameSync(whole, place);
  rmSync(before, { recursive: true, force: true });
}

/** Reads a file of JSON. Throws FlinkdocError when it is not there, or is none. */
export function readJson<T>(file: string): T {
  return orDamaged(file, () => JSON.parse(readFileSync(file, 'latin1')));
}

/** What was read of a file of the library, or a FlinkdocError that the file is not as it was written. */
export function orDamaged<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FlinkdocError) throw error;
    const reason = isSystemError(error) ? `: ${reasonOf(error)}` : '';
    throw new FlinkdocError({
      en: [
        `The library is damaged. "${file}" cannot be read${reason}.`,
        'Install flinkdoc again; in a checkout: npm run build',
      ],
      zh: [
        `知识库已损坏，读不了“${file}”${reason}。`,
        '请重新安装 flinkdoc；在源码目录里运行 npm run build。',
      ],
    });
  }
}
