import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { keyOf } from '../search/key.ts';
import { decodePostings, type Postings } from '../search/postings.ts';
import type { IndexData, IndexedDoc, IndexedSignature, SearchIndex } from '../search/search-index.ts';
import { once, openRecords, partReader, writeRecords } from './records.ts';
import { asciiJson, orDamaged, readJson } from './write-json.ts';

// An index is kept in files of which a search reads a few places only:
//   terms      a line for each stem: the stem, and where its postings begin and end in `postings`
//   postings   the postings of all stems, one after another
//   docs       a record for each page
//   literals.json   of the signatures, which are read only where one stands in the query
//   words, synonyms, signatures.json

/** Writes an index into a folder. `docs`, `postings` and JSON are ASCII. */
export function writeIndex(folder: string, { docs, postings, words, synonyms, signatures }: IndexData): void {
  makeFolder(folder);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  let begin = 0;
  const terms = Array.from(postings, ([stem, list]) => {
    const end = begin + list.length;
    const term = `${stem}\t${begin}\t${end}\n`;
    begin = end;
    return term;
  });
  write('terms', `\n${terms.join('')}`);
  write('postings', [...postings.values()].join(''));
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
    const places = lines.map((line) => line.split('\t') as [stem: string, begin: string, end: string]);
    return {
      docs: docs.all(),
      postings: new Map(places.map(([stem, begin, end]) => [stem, postings(Number(begin), Number(end))])),
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
      const place = orDamaged(file('terms'), () => placeOf(terms, stem));
      return decodePostings(place ? postings(...place) : '');
    }),
    words: () => text('words').split('\n').filter(Boolean),
    synonyms: () => text('synonyms'),
    signatures,
    signaturesIn: (text) =>
      literals().flatMap((literal, at) => (text.includes(literal) ? signatures()[at]! : [])),
    home: () => index,
    parts: () => [{ data: wholeIndex(), hidden: new Set() }],
  };
  return index;
}

/** Where the postings of a stem begin and end. The terms are in order, so each look leaves half of them. */
function placeOf(terms: Buffer, stem: string): [begin: number, end: number] | undefined {
  let low = 0;
  let high = terms.length - 1;
  while (low < high) {
    const begin = terms.lastIndexOf(newline, (low + high) >> 1);
    const end = terms.indexOf(newline, begin + 1);
    if (end < 0) throw new Error('a line without an end');
    const [term, ...place] = terms.toString('utf8', begin + 1, end).split('\t');
    if (term === stem) return [Number(place[0]), Number(place[1])];
    if (term! < stem) low = end;
    else high = begin;
  }
  return undefined;
}

const newline = 10;
