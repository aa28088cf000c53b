import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Fault } from './fault.ts';

/** Larger than any page: what is larger is something else. */
const largest = 1024 * 1024;

/** The text of a file, or why it is not read: it lies outside `root`, is no plain file, is too large or not to be read. */
export function readInside(root: string, file: string): { text: string } | { refused: Fault } {
  const says = refuse(root, file);
  return says === undefined
    ? { text: readFileSync(file, 'utf8') }
    : { refused: { file, line: 1, code: 'file-refused', says } };
}

function refuse(root: string, file: string): Fault['says'] | undefined {
  try {
    if (lstatSync(file).isSymbolicLink() && !isInside(root, file)) return (words) => words.linkOutside();
    const stat = statSync(file);
    if (!stat.isFile()) return (words) => words.notAFile();
    return stat.size > largest ? (words) => words.tooLarge(stat.size, largest) : undefined;
  } catch (error) {
    const code = `${(error as NodeJS.ErrnoException).code}`;
    return (words) => words.unreadable(code);
  }
}

/** Whether a file or folder lies inside `root` when all links are followed. Throws when there is none. */
export function isInside(root: string, path: string): boolean {
  const real = realpathSync(root);
  return `${realpathSync(path)}${sep}`.startsWith(real.endsWith(sep) ? real : real + sep);
}
