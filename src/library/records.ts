import {
  appendFileSync,
  closeSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { once } from '../once.ts';
import { asciiJson, orDamaged } from './write-json.ts';

/** Many values in one file, a line of JSON each, and beside it a file with the key, the number and the end of each line. */
export interface Records<T> {
  size: number;
  at(number: number): T;
  numberOf(key: string): number | undefined;
  all(): T[];
}

/** So many records are put together at once: a text has a largest size. */
const portion = 1000;

/** Writes `name` and `name-ends` into a folder. */
export function writeRecords(folder: string, name: string, keys: string[], records: unknown[]): void {
  let end = 0;
  const ends: string[] = [];
  writeFileSync(join(folder, name), '');
  for (let from = 0; from < records.length; from += portion) {
    const lines = records.slice(from, from + portion).map((record) => `${asciiJson(record)}\n`);
    for (const line of lines) {
      end += line.length;
      ends.push(`${keys[ends.length]}\t${ends.length}\t${end}`);
    }
    appendFileSync(join(folder, name), lines.join(''));
  }
  writeFileSync(join(folder, `${name}-ends`), `\n${ends.join('\n')}`);
}

/** Opens what was written. Throws FlinkdocError when a file is missing. */
export function openRecords<T>(folder: string, name: string): Records<T> {
  const file = join(folder, name);
  const ends = orDamaged(`${file}-ends`, () => readFileSync(`${file}-ends`, 'utf8'));
  const lines = once((text: string) => text.split('\n').slice(1));
  const part = partReader(file);
  const endOf = (number: number) => Number(lines(ends)[number]?.split('\t')[2] ?? 0);
  return {
    get size() {
      return lines(ends).length;
    },
    at: once(
      (number: number): T =>
        orDamaged(file, () => JSON.parse(part(endOf(number - 1), endOf(number)).toString('latin1'))),
    ),
    numberOf: (key) => {
      const at = ends.indexOf(`\n${key}\t`);
      return at < 0 ? undefined : Number.parseInt(ends.slice(at + key.length + 2), 10);
    },
    all: () =>
      orDamaged(file, () => JSON.parse(`[${readFileSync(file, 'latin1').trimEnd().replaceAll('\n', ',')}]`)),
  };
}

/** Up to this many bytes, reading a whole file takes no longer than a few parts of it. */
const small = 256 * 1024;

/** Reads a file part by part, from the byte `begin` to the byte `end`. Throws FlinkdocError when the file is missing. */
export function partReader(file: string): (begin: number, end: number) => Buffer {
  if (orDamaged(file, () => statSync(file).size) > small)
    return (begin, end) => orDamaged(file, () => readPart(file, begin, end));
  const bytes = once((whole: string) => orDamaged(whole, () => readFileSync(whole)));
  return (begin, end) => bytes(file).subarray(begin, end);
}

function readPart(file: string, begin: number, end: number): Buffer {
  const part = Buffer.alloc(end - begin);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, part, 0, part.length, begin);
  } finally {
    closeSync(descriptor);
  }
  return part;
}
