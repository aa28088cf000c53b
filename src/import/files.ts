import { existsSync, lstatSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { controlSigns } from '../control-characters.ts';
import { makeFolder } from '../make-folder.ts';

/** What a file says, and how many signs of it were taken out because a terminal would act on them. */
export interface Decoded {
  text: string;
  takenOut: number;
}

/** The text of notes, with `\n` as line end. Undefined when the bytes are not text in UTF-8, or UTF-16 with its mark. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const decoded = decodeAs(encodingOf(bytes), bytes);
  if (decoded === undefined || decoded.includes('\u0000')) return undefined;
  const lines = decoded.replace(/\r\n?/g, '\n');
  const text = lines.replace(controlSigns, '');
  return { text, takenOut: lines.length - text.length };
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export interface NewFile {
  /** Without a folder. */
  name: string;
  text: string;
}

/** What stands where a file should go, and is not to be replaced: all of it, or with `force` only what is no plain file. */
export function inTheWay(folder: string, names: string[], force: boolean): string[] {
  return names
    .map((name) => join(folder, name))
    .filter((path) => {
      const there = lstatSync(path, { throwIfNoEntry: false });
      return there !== undefined && (!force || there.isDirectory());
    });
}

/**
 * Writes all files or none: first beside their places, then each by one rename. When anything fails, what stood there
 * before stands there again, and folders made for it are gone. Throws what the file system says.
 */
export function writeFiles(folder: string, files: NewFile[]): void {
  const made = makeFolder(folder);
  const undo: (() => void)[] = [];
  let beside: string | undefined;
  try {
    beside = mkdtempSync(join(folder, '.import-'));
    for (const { name, text } of files) writeFileSync(join(beside, `new-${name}`), text);
    for (const { name } of files)
      replace(join(folder, name), join(beside, `new-${name}`), join(beside, `old-${name}`), undo);
  } catch (error) {
    for (const step of undo.reverse()) step();
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  } finally {
    if (beside !== undefined) rmSync(beside, { recursive: true, force: true });
  }
}

/** Puts a file in its place and what stood there aside; `undo` learns how to turn each step back. */
function replace(place: string, fresh: string, aside: string, undo: (() => void)[]): void {
  if (existsSync(place)) {
    renameSync(place, aside);
    undo.push(() => renameSync(aside, place));
  }
  renameSync(fresh, place);
  undo.push(() => rmSync(place));
}
