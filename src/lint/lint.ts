import type { Fault } from '../content/fault.ts';
import type { Folder } from '../content/folder.ts';
import type { Beyond } from './check.ts';
import { checks } from './checks.ts';

/** All that is wrong with a content folder, file by file. */
export function lint(folder: Folder, beyond: Beyond): Fault[] {
  const found = checks.flatMap(({ find }) => find(folder, beyond));
  return [...folder.faults, ...found].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
