import type { SearchIndex } from './search-index.ts';
import {
  hanPairs,
  isHan,
  isStopWord,
  plainWord,
  stemsOfAtoms,
  type Word,
  withoutHanStopWords,
  wordsIn,
} from './tokenize.ts';

/** One thing the query asks for. */
export interface Clause {
  /** The word or term as typed, or what it was read as. */
  word: string;
  /** What was typed, if it was read as another word. */
  typed?: string;
  /** The ways a page may say it, each by its stems; none for a word no page has. */
  forms: string[][];
  /** Where the line of synonyms begins that it is a term of. */
  term?: number;
}

/** The smallest piece of a query, by which terms are recognized: a word, or a single Han sign. */
interface Atom {
  atom: string;
  word: Word;
}

/** More would say little about the problem and cost time. */
const limits = { characters: 400, clauses: 24 };

/** `磁盘被写满` is the term `磁盘写满`. */
const particle = /(?<=\p{Script=Han})[被的了都就很又还也](?=\p{Script=Han})/gu;

/** In atoms. */
const longestTerm = 8;

export interface Query {
  clauses: Clause[];
  /** The stems of the query in their order: neighbors make phrases. */
  sequence: string[];
}

/** Reads a query: known terms first, with their synonyms in both languages, then the single words. */
export function parseQuery(index: SearchIndex, text: string): Query {
  // A number that no page is named by is a size, a time or an id.
  const words = wordsIn(text.slice(0, limits.characters).replace(particle, '')).filter(
    ({ text, stem }) => isName(text) || index.postings(stem).named >= 1,
  );
  const atoms = words.flatMap(atomsOf);
  const synonyms = index.synonyms();
  const clauses: Clause[] = [];
  let rest: Atom[] = [];
  for (let at = 0; at < atoms.length; ) {
    const term = longestTermAt(synonyms, atoms, at);
    if (term) {
      clauses.push(...plainClauses(index, rest), term.clause);
      rest = [];
      at += term.length;
    } else rest.push(atoms[at++]!);
  }
  return {
    clauses: distinct([...clauses, ...plainClauses(index, rest)]).slice(0, limits.clauses),
    sequence: words.flatMap((word) => word.stems),
  };
}

function atomsOf(word: Word): Atom[] {
  if (!isHan(word.text)) return [{ atom: word.stem, word }];
  return Array.from(word.text, (sign) => ({ atom: sign, word: plainWord(sign) }));
}

/** The clause of the longest term that begins at an atom, and how many atoms it has. */
function longestTermAt(synonyms: string, atoms: Atom[], at: number) {
  const first = atoms[at]!.atom;
  if (!synonyms.includes(`\t${first} `) && !synonyms.includes(`\t${first}\t`)) return undefined;
  for (let length = Math.min(longestTerm, atoms.length - at); length > 0; length--) {
    const typed = atoms.slice(at, at + length);
    const run = typed.map(({ atom }) => atom);
    const found = synonyms.indexOf(`\t${run.join(' ')}\t`);
    if (found >= 0) return { clause: termClause(synonyms, found, typed, run), length };
  }
  return undefined;
}

/** The clause of a term: as typed, and all other ways to say it that stand in its line. */
function termClause(synonyms: string, found: number, typed: Atom[], own: string[]): Clause {
  const term = synonyms.lastIndexOf('\n', found) + 1;
  const line = synonyms.slice(term, synonyms.indexOf('\n', term));
  const others = line.split('\t').filter((form) => form !== '' && form !== own.join(' '));
  return {
    word: typed.map(({ word }) => word.text).join(isHan(own[0]!) ? '' : ' '),
    term,
    forms: [own, ...others.map((form) => form.split(' '))].map(stemsOfAtoms),
  };
}

/** Clauses for what is no known term: a word each, and for Han signs a clause each pair. */
function plainClauses(index: SearchIndex, atoms: Atom[]): Clause[] {
  const clauses: Clause[] = [];
  let han = '';
  for (const word of [...atoms.map((atom) => atom.word), undefined]) {
    if (word && isHan(word.text)) {
      han += word.text;
      continue;
    }
    const pairs = withoutHanStopWords(han).flatMap(hanPairs);
    clauses.push(...pairs.map((pair) => wordClause(index, plainWord(pair))));
    han = '';
    if (word && !isStopWord(word.text)) clauses.push(wordClause(index, word));
  }
  // Two signs that no page has side by side are the end of one word and the beginning of another.
  return clauses.filter(({ forms, word }) => forms.length > 0 || !isHan(word));
}

/** A word, or the parts of a compound name that no page has as a whole. */
function wordClause(index: SearchIndex, { text, stem, parts }: Word): Clause {
  if (index.postings(stem).pages.length > 0) return { word: text, forms: [[stem]] };
  const read = parts.length > 0 ? parts : writtenTogether(index, text);
  return { word: text, forms: read.length > 0 ? [read] : [] };
}

/** `sqlservercdc` -> the stems of `sqlserver` and `cdc`, two names of pages without a space; none, where it is no such word. */
function writtenTogether(index: SearchIndex, text: string): string[] {
  if (!isName(text)) return [];
  for (let at = shortestName; at <= text.length - shortestName; at++) {
    const names = [text.slice(0, at), text.slice(at)].filter((name) => name !== flink);
    const found = names.map((name) => wordsIn(name)[0]!.stem);
    if (found.every((stem) => index.postings(stem).named >= 1)) return found;
  }
  return [];
}

/** In signs: two of them begin or end too many words. */
const shortestName = 3;

/** Names no page, since all are about it. */
const flink = 'flink';

const isName = (word: string) => /^\p{L}+$/u.test(word);

/** What is said twice, or in two words of one row, is asked for once. */
function distinct(clauses: Clause[]): Clause[] {
  const key = ({ term, forms, word }: Clause) => term ?? forms[0]?.join(' ') ?? word;
  return [...new Map(clauses.map((clause) => [key(clause), clause])).values()];
}
