import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolder } from '../make-folder.ts';
import { keyOf } from '../search/key.ts';
import type { Finding, Playbook, Tree } from '../types.ts';
import { remove, removeOutdated } from './cache-folder.ts';
import { openIndex, writeIndex } from './index-files.ts';
import { openRecords, type Records, writeRecords } from './records.ts';
import type { TeamEntry, TeamPages, TeamPagesData } from './team-pages.ts';

/** What is kept of a folder beside its index and its records, and what tells that those are as they were written. */
interface Manifest {
  replaced: string[];
  leftOut: Finding[];
  files: Record<string, Written>;
}

/** Of a file with more than `summed` bytes, `sum` is 0. */
interface Written {
  size: number;
  sum: number;
}

/** A file with more bytes is not read from end to end at each start: its size alone is looked at. */
const summed = 8 * 1024 * 1024;

/** What was kept; undefined when nothing was, or not all of it is there. */
export function load(place: string): TeamPages | undefined {
  try {
    const [sum, manifest] = readFileSync(join(place, 'manifest'), 'utf8').split('\n', 2);
    if (Number(sum) !== crc32(manifest!)) return undefined;
    const { replaced, leftOut, files } = JSON.parse(manifest!) as Manifest;
    for (const [name, { size, sum }] of Object.entries(files)) {
      const found = written(join(place, name));
      if (found.size !== size || found.sum !== sum) return undefined;
    }
    const entries = openRecords<TeamEntry>(place, 'entries');
    const pages = openRecords<Playbook | Tree>(place, 'pages');
    const index = openIndex(join(place, 'index'));
    const at = <T>(records: Records<T>, key: string) => {
      const number = records.numberOf(key);
      return number === undefined ? undefined : records.at(number);
    };
    return {
      entries: entries.all,
      entry: (key) => at(entries, key),
      page: (key) => at(pages, key),
      index: () => index,
      replaced,
      leftOut,
    };
  } catch {
    return undefined;
  }
}

/** Keeps the pages of a folder, if that can be done: another process sees all of it or nothing. */
export function save(place: string, { entries, pages, index, replaced, leftOut }: TeamPagesData): void {
  const draft = `${place}-${randomUUID()}`;
  try {
    makeFolder(dirname(place), 0o700);
    writeIndex(join(draft, 'index'), index);
    writeRecords(draft, 'entries', entries.map(keyOf), entries);
    writeRecords(draft, 'pages', entries.map(keyOf), pages);
    const names = readdirSync(draft, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name !== 'index',
    );
    const files = Object.fromEntries(names.map((name) => [name, written(join(draft, name))]));
    const manifest = JSON.stringify({ replaced, leftOut, files } satisfies Manifest);
    writeFileSync(join(draft, 'manifest'), `${crc32(manifest)}\n${manifest}`);
    for (const name of [...names, 'manifest']) flush(join(draft, name));
    rmSync(place, { recursive: true, force: true });
    renameSync(draft, place);
    removeOutdated(place);
  } catch {
    // A full disk, a home that is read only, another process that was faster: the answer does not depend on it.
    remove(draft);
  }
}

function written(file: string): Written {
  const { size } = statSync(file);
  return { size, sum: size > summed ? 0 : crc32(readFileSync(file)) };
}

/** Waits until a file is on the disk: a power cut must not leave a name without its bytes. */
function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
