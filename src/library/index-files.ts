import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { once } from '../once.ts';
import { keyOf } from '../search/key.ts';
import { type Postings, postingsOf } from '../search/postings.ts';
import type { IndexData, IndexedDoc, IndexedSignature, SearchIndex } from '../search/search-index.ts';
import { openRecords, partReader, writeRecords } from './records.ts';
import { asciiJson, orDamaged, readJson } from './write-json.ts';

// An index is kept in files of which a search reads a few places only:
//   terms      a line for each stem: the stem, and where in `postings` its pages begin, its lines begin and its lines end, in bytes
//   postings   the places of all stems, one after another: numbers of four bytes, the least significant first
//   docs       a record for each page
//   literals.json   of the signatures, which are read only where one stands in the query
//   words, synonyms, signatures.json

/** Writes an index into a folder. `docs` and JSON are ASCII. */
export function writeIndex(folder: string, { docs, postings, words, synonyms, signatures }: IndexData): void {
  makeFolder(folder);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  let end = 0;
  const terms = Array.from(postings, ([stem, { pages, lines }]) => {
    const [begin, middle] = [end, end + width * pages.length];
    end = middle + width * lines.length;
    return `${stem}\t${begin}\t${middle}\t${end}\n`;
  });
  write('terms', `\n${terms.join('')}`);
  writeFileSync(join(folder, 'postings'), bytesOf([...postings.values()], end));
  writeRecords(folder, 'docs', docs.map(keyOf), docs);
  write('words', words.join('\n'));
  write('synonyms', synonyms);
  write('literals.json', asciiJson(signatures.map(({ text }) => text)));
  write('signatures.json', asciiJson(signatures));
}

/** Opens the index of a folder. Throws when a file is missing. */
export function openIndex(folder: string): SearchIndex {
  const file = (name: string) => join(folder, name);
  const terms = orDamaged(file('terms'), () => readFileSync(file('terms')));
  const docs = openRecords<IndexedDoc>(folder, 'docs');
  const postings = partReader(file('postings'));
  const list = once((name: string) => orDamaged(file(name), () => [...readJson<never[]>(file(name))]));
  const text = once((name: string) => orDamaged(file(name), () => readFileSync(file(name), 'utf8')));
  const literals = (): string[] => list('literals.json');
  const signatures = (): IndexedSignature[] => list('signatures.json');
  const wholeIndex = (): IndexData => {
    const lines = orDamaged(file('terms'), () => terms.toString('utf8').split('\n').filter(Boolean));
    const stems = lines.map((line) => line.slice(0, line.indexOf('\t')));
    return {
      docs: docs.all(),
      postings: new Map(stems.map((stem) => [stem, index.postings(stem)])),
      words: index.words(),
      synonyms: index.synonyms(),
      signatures: signatures(),
    };
  };
  const index: SearchIndex = {
    size: docs.size,
    doc: docs.at,
    numbersOf: (key) => [docs.numberOf(key) ?? []].flat(),
    postings: once((stem: string): Postings => {
      const [begin, middle, end] = orDamaged(file('terms'), () => placeOf(terms, stem));
      const numbers = numbersOf(postings(begin, end));
      const ofPages = (middle - begin) / width;
      return postingsOf(numbers.subarray(0, ofPages), numbers.subarray(ofPages));
    }),
    words: () => text('words').split('\n').filter(Boolean),
    synonyms: () => text('synonyms'),
    signatures,
    signaturesIn: (text) =>
      literals().flatMap((literal, at) => (text.includes(literal) ? signatures()[at]! : [])),
    parts: () => [{ data: wholeIndex(), hidden: new Set() }],
  };
  return index;
}

/** Of a number, in bytes. */
const width = 4;

function bytesOf(postings: Postings[], length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let end = 0;
  for (const { pages, lines } of postings)
    for (const list of [pages, lines]) for (const number of list) end = bytes.writeUInt32LE(number, end);
  return bytes;
}

/** Whether this machine writes the least significant byte first, as the files do. */
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function numbersOf(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length / width);
  const same = Buffer.from(numbers.buffer);
  bytes.copy(same);
  if (!isLittleEndian) same.swap32();
  return numbers;
}

/** Where the places of a stem begin, and end; nowhere, for an unknown one. The terms are in order, so each look leaves half of them. */
function placeOf(terms: Buffer, stem: string): [begin: number, middle: number, end: number] {
  let low = 0;
  let high = terms.length - 1;
  while (low < high) {
    const begin = terms.lastIndexOf(newline, (low + high) >> 1);
    const end = terms.indexOf(newline, begin + 1);
    if (end < 0) throw new Error('a line without an end');
    const [term, ...place] = terms.toString('utf8', begin + 1, end).split('\t');
    if (term === stem) return [Number(place[0]), Number(place[1]), Number(place[2])];
    if (term! < stem) low = end;
    else high = begin;
  }
  return [0, 0, 0];
}

const newline = 10;
