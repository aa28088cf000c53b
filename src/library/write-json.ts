import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes one file of the compiled library. */
export function writeJson(folder: string, name: string, value: unknown): void {
  mkdirSync(folder, { recursive: true });
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
