import {
  type Atom,
  atomsOf,
  type Clause,
  longestTermAt,
  termClause,
  type Wording,
} from './glossary-terms.ts';
import { namesAny } from './postings.ts';
import type { SearchIndex } from './search-index.ts';
import { hanPairs, isHan, isStopWord, stemsOf, type Word, withoutHanStopWords, wordsIn } from './tokenize.ts';

export interface Query {
  clauses: Clause[];
  /** The stems of the query in their order: neighbors make phrases. */
  sequence: string[];
}

/** More would say little about the problem and cost time: a pasted log is matched by its signatures instead. */
const limits = { characters: 400, clauses: 24 };

/** How much the parts of a compound name count against the name itself. */
const partsTrust = 0.8;

/** Reads a query: known terms first, with their synonyms in both languages, then the single words. */
export function parseQuery(index: SearchIndex, text: string): Query {
  const told = wordsIn(text.slice(0, limits.characters)).filter((word) => !isAnyNumber(index, word));
  const clauses = clausesOf(index, joinNeighbors(index, told).flatMap(atomsOf));
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
  const forms: Wording[] = index.postings(stem).docs.length > 0 ? [{ stems: [stem], trust: 1 }] : [];
  if (parts.length > 0) forms.push({ stems: parts, trust: partsTrust });
  return { word: text, forms };
}

/** Sizes, times and ids tell nothing, other than the exit codes and versions that pages are named by. */
function isAnyNumber(index: SearchIndex, { text, stem }: Word): boolean {
  return /^\d|\d{3}/.test(text) && !namesAny(index.postings(stem));
}

/** `task manager` is `TaskManager`: two neighbors that the pages write as one name are read as it. */
function joinNeighbors(index: SearchIndex, typed: Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < typed.length; at++) {
    const name = nameOf(index, typed[at]!, typed[at + 1]);
    joined.push(name ?? typed[at]!);
    if (name) at += 1;
  }
  return joined;
}

const plain = /^[a-z]{3,}$/;

function nameOf(index: SearchIndex, first: Word, second: Word | undefined): Word | undefined {
  if (!second || !plain.test(first.text) || !plain.test(second.text)) return undefined;
  const name = wordsIn(first.text + second.text)[0]!;
  return namesAny(index.postings(name.stem)) ? { ...name, parts: [first.stem, second.stem] } : undefined;
}

/** What is said twice, or in two words of one row, is asked for once. */
function distinct(clauses: Clause[]): Clause[] {
  const key = ({ term, forms, word }: Clause) => term ?? forms[0]?.stems.join(' ') ?? word;
  const byKey = new Map(clauses.map((clause) => [key(clause), clause]));
  return [...byKey.values()];
}

/**
 * The pairs of a Han run that ask for something. A pair that names no page, beside one that does, only joins the signs
 * of two words. Of several such pairs in a row each second one counts, as a word has about two signs. A single sign, left
 * over between two terms, asks for nothing.
 */
function tellingPairs(index: SearchIndex, run: string): string[] {
  return withoutHanStopWords(run).flatMap((piece) => {
    const pairs = hanPairs(piece);
    const known = pairs.map((pair) => namesAny(index.postings(pair)));
    let unknown = -2;
    return pairs.filter((pair, at) => {
      if (known[at]) return true;
      if (pair.length < 2 || known[at - 1] || known[at + 1] || unknown === at - 1) return false;
      unknown = at;
      return true;
    });
  });
}
