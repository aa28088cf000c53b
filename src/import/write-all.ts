import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FlinkdocError } from '../errors.ts';

/** A file to be written. */
export interface NewFile {
  path: string;
  text: string;
}

/**
 * Writes all files or none. Each is written aside first; when one cannot take its place, those that did are taken back. Throws
 * FlinkdocError.
 */
export function writeAll(files: NewFile[]): void {
  const aside = (path: string, what: string) => `${path}.${process.pid}-${what}`;
  const written: string[] = [];
  const placed: { path: string; kept: string | null }[] = [];
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(aside(path, 'new'), text, { flag: 'wx' });
      written.push(aside(path, 'new'));
    }
    for (const { path } of files) {
      const kept = existsSync(path) ? aside(path, 'old') : null;
      if (kept) renameSync(path, kept);
      placed.push({ path, kept });
      renameSync(aside(path, 'new'), path);
    }
  } catch (error) {
    for (const { path, kept } of placed.reverse()) {
      rmSync(path, { force: true });
      if (kept) renameSync(kept, path);
    }
    for (const path of written) rmSync(path, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new FlinkdocError(
      `Nothing was written: ${code ?? message}.`,
      'Name a folder you may write to with --output.',
    );
  }
  for (const { kept } of placed) if (kept) rmSync(kept, { force: true });
}
