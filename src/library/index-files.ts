import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexData } from '../search/build-index.ts';
import { keyOf } from '../search/key.ts';
import { decodePostings } from '../search/postings.ts';
import type { IndexedDoc, Posting, SearchIndex } from '../search/search-index.ts';
import { once } from './once.ts';
import { asciiJson } from './write-json.ts';

// An index is kept in files of which a search reads a few places only:
//   terms      a line for each stem: the stem, and where its postings begin and end in `postings`
//   postings   the postings of all stems, one after another
//   docs       a line of JSON for each page
//   doc-ends   a line for each page: its key, and where its line of `docs` ends
//   words, synonyms.json, signatures.json

/** Writes an index into a folder. All files but `terms` and `words` are ASCII. */
export function writeIndex(folder: string, { docs, postings, words, synonyms, signatures }: IndexData): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const lists = [...postings.values()];
  const ends = endsOf(lists);
  const terms = [...postings.keys()].map((stem, at) => `${stem}\t${ends[at - 1] ?? 0}\t${ends[at]}\n`);
  write('terms', `\n${terms.join('')}`);
  write('postings', lists.join(''));
  const lines = docs.map((doc) => `${asciiJson(doc)}\n`);
  const docEnds = endsOf(lines).map((end, doc) => `${keyOf(docs[doc]!)}\t${end}`);
  write('docs', lines.join(''));
  write('doc-ends', docEnds.join('\n'));
  write('words', words.join('\n'));
  write('synonyms.json', asciiJson(synonyms));
  write('signatures.json', asciiJson(signatures));
}

/** Where each of some texts ends when they stand one after another. */
function endsOf(texts: string[]): number[] {
  let end = 0;
  return texts.map((text) => {
    end += text.length;
    return end;
  });
}

/** Opens the index of a folder. Throws when a file is missing. */
export function openIndex(folder: string): SearchIndex {
  const file = (name: string) => join(folder, name);
  const terms = readFileSync(file('terms'));
  const docEnds = readFileSync(file('doc-ends'), 'utf8').split('\n').filter(Boolean);
  const endOf = (doc: number) => Number(docEnds[doc]?.split('\t')[1] ?? 0);
  const numbersByKey = once(
    (lines: string[]) => new Map(lines.map((line, doc) => [line.split('\t')[0]!, doc])),
  );
  const json = once((name: string) => JSON.parse(readFileSync(file(name), 'latin1')));
  const words = once((name: string) => readFileSync(file(name), 'utf8').split('\n').filter(Boolean));
  const index: SearchIndex = {
    size: docEnds.length,
    doc: once((doc: number): IndexedDoc => {
      return JSON.parse(readPart(file('docs'), endOf(doc - 1), endOf(doc)));
    }),
    numbersOf: (key) => [numbersByKey(docEnds).get(key) ?? []].flat(),
    postings: once((stem: string): Posting[] => {
      const place = placeOf(terms, stem);
      return place ? decodePostings(readPart(file('postings'), ...place)) : [];
    }),
    words: () => words('words'),
    synonyms: () => json('synonyms.json'),
    signatures: () => json('signatures.json'),
    home: () => index,
  };
  return index;
}

/** Where the postings of a stem begin and end. */
function placeOf(terms: Buffer, stem: string): [begin: number, end: number] | undefined {
  const at = terms.indexOf(`\n${stem}\t`);
  if (at < 0) return undefined;
  const line = terms.toString('utf8', at + 1, terms.indexOf('\n', at + 1));
  const [, begin, end] = line.split('\t').map(Number);
  return [begin!, end!];
}

/** The bytes from `begin` to `end` of an ASCII file. */
function readPart(file: string, begin: number, end: number): string {
  const part = Buffer.alloc(end - begin);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, part, 0, part.length, begin);
  } finally {
    closeSync(descriptor);
  }
  return part.toString('latin1');
}
