import { joinNeighbors } from './compounds.ts';
import { tellingPairs } from './han-pairs.ts';
import { namesAny } from './postings.ts';
import type { SearchIndex } from './search-index.ts';
import { isParticle, isStopWord } from './stop-words.ts';
import { isHan, stemsOf, stemsOfAtoms, type Word, words } from './tokenize.ts';

export interface Query {
  clauses: Clause[];
  /** The stems of the query in their order: neighbors make phrases. */
  sequence: string[];
}

/** One thing the query asks for, and the ways a page may say it: none for a word no page has. */
export interface Clause {
  /** The word or term as typed, or what it was read as. */
  word: string;
  /** What was typed, if it was read as another word. */
  typed?: string;
  forms: Form[];
  /** Where the line of synonyms begins that it is a term of. */
  term?: number;
}

export interface Form {
  stems: string[];
  /** What a match of this form counts, 1 for the words as typed. */
  trust: number;
}

/** More would say little about the problem and cost time: a pasted log is matched by its signatures instead. */
const limits = { characters: 400, clauses: 24 };

/** How much a synonym counts against the word itself. */
const synonymTrust = 0.9;

/** How much the parts of a compound name count against the name itself. */
const partsTrust = 0.8;

const longestTerm = 8;

/** Reads a query: known terms first, with their synonyms in both languages, then the single words. */
export function parseQuery(index: SearchIndex, text: string): Query {
  const told = words(text.slice(0, limits.characters)).filter((word) => !isAnyNumber(index, word));
  const clauses = clausesOf(index, joinNeighbors(index, told).flatMap(toAtoms));
  return { clauses: distinct(clauses).slice(0, limits.clauses), sequence: told.flatMap(stemsOf) };
}

function clausesOf(index: SearchIndex, sequence: Atom[]): Clause[] {
  const synonyms = index.synonyms();
  const clauses: Clause[] = [];
  let rest: Atom[] = [];
  for (let at = 0; at < sequence.length; ) {
    const term = longestTermAt(synonyms, sequence, at);
    if (term) {
      clauses.push(
        ...plainClauses(index, rest),
        termClause(synonyms, sequence.slice(at, at + term.length), term.row),
      );
      rest = [];
      at += term.length;
    } else {
      rest.push(sequence[at]!);
      at += 1;
    }
  }
  return [...clauses, ...plainClauses(index, rest)];
}

interface Atom {
  atom: string;
  /** The word it is, for a Han sign the sign. */
  word: Word;
}

function toAtoms(word: Word): Atom[] {
  if (!isHan(word.text)) return [{ atom: word.stem, word }];
  return Array.from(word.text, (sign) => ({ atom: sign, word: { text: sign, stem: sign, parts: [] } }));
}

function longestTermAt(synonyms: string, sequence: Atom[], at: number) {
  for (let length = Math.min(longestTerm, sequence.length - at); length > 0; length--) {
    const run = sequence.slice(at, at + length).map(({ atom }) => atom);
    const row = rowOf(synonyms, run) ?? rowOf(synonyms, withoutParticles(run));
    if (row !== undefined) return { row, length };
  }
  return undefined;
}

/** Where the line of a term begins. */
function rowOf(synonyms: string, run: string[]): number | undefined {
  const at = synonyms.indexOf(`\t${run.join(' ')}\t`);
  return at < 0 ? undefined : synonyms.lastIndexOf('\n', at) + 1;
}

/** `磁盘被写满` is the term `磁盘写满`: particles within a term are left out. */
function withoutParticles(run: string[]): string[] {
  return run.filter((atom, at) => at === 0 || at === run.length - 1 || !isParticle(atom));
}

function termClause(synonyms: string, typed: Atom[], row: number): Clause {
  const run = typed.map(({ atom }) => atom);
  const forms = synonyms.slice(row, synonyms.indexOf('\n', row)).split('\t').filter(Boolean);
  const own = forms.includes(run.join(' ')) ? run : withoutParticles(run);
  const others = forms.filter((form) => form !== own.join(' '));
  return {
    word: typed.map(({ word }) => word.text).join(isHan(own[0]!) ? '' : ' '),
    term: row,
    forms: [
      { stems: stemsOfAtoms(own), trust: 1 },
      ...others.map((form) => ({ stems: stemsOfAtoms(form.split(' ')), trust: synonymTrust })),
    ],
  };
}

/** Clauses for what is no known term: a word each, and for Han signs a clause each pair. */
function plainClauses(index: SearchIndex, atoms: Atom[]): Clause[] {
  const clauses: Clause[] = [];
  let han = '';
  for (const { word } of [...atoms, undefined].map((atom) => ({ word: atom?.word }))) {
    if (word && isHan(word.text)) {
      han += word.text;
      continue;
    }
    clauses.push(
      ...tellingPairs(index, han).map((pair) => ({ word: pair, forms: [{ stems: [pair], trust: 1 }] })),
    );
    han = '';
    if (word && !isStopWord(word.text)) clauses.push(wordClause(index, word));
  }
  return clauses;
}

function wordClause(index: SearchIndex, { text, stem, parts }: Word): Clause {
  const forms: Form[] = index.postings(stem).docs.length > 0 ? [{ stems: [stem], trust: 1 }] : [];
  if (parts.length > 0) forms.push({ stems: parts, trust: partsTrust });
  return { word: text, forms };
}

/** Sizes, times and ids tell nothing, other than the exit codes and versions that pages are named by. */
function isAnyNumber(index: SearchIndex, { text, stem }: Word): boolean {
  return /^\d|\d{3}/.test(text) && !namesAny(index.postings(stem));
}

/** What is said twice, or in two words of one row, is asked for once. */
function distinct(clauses: Clause[]): Clause[] {
  const key = ({ term, forms, word }: Clause) => term ?? forms[0]?.stems.join(' ') ?? word;
  const byKey = new Map(clauses.map((clause) => [key(clause), clause]));
  return [...byKey.values()];
}
