import { stemmer } from 'stemmer';

/** A word of a text, and the stems it is found by. */
export interface Word {
  /** In lower case, as it stands in the text. */
  text: string;
  stem: string;
  /** `NoResourceAvailableException` -> the stems of its parts; empty for a plain word. */
  parts: string[];
}

const wordOrHan = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const camelPart = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu;

/** The same for ASCII. Compiling the others takes a tenth of a search, and most queries can do without. */
const ascii = {
  all: /^[\0-\x7f]*$/,
  word: /[A-Za-z0-9]+/g,
  camelPart: /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g,
};

/** The package in front of a Java class, `java.lang.` of `java.lang.Integer`: it says nothing the class does not. */
const javaPackage = /\b(?:[a-z_][a-z0-9_]*\.)+(?=[A-Z])/g;

/** Splits a text into words and Han runs, in order. Dots, dashes and all other signs separate. */
export function words(text: string): Word[] {
  if (ascii.all.test(text)) return (text.replace(javaPackage, '').match(ascii.word) ?? []).map(toWord);
  const plain = text.toWellFormed().normalize('NFKC').replace(javaPackage, '');
  return (plain.match(wordOrHan) ?? []).map(toWord);
}

/** Words come again and again: each is taken apart once. */
const known = new Map<string, Word>();
const mostKnown = 200_000;

function toWord(run: string): Word {
  const before = known.get(run);
  if (before) return before;
  const lower = run.toLowerCase();
  const parts = run.match(ascii.all.test(run) ? ascii.camelPart : camelPart) ?? [];
  const word = {
    text: lower,
    stem: stem(lower),
    parts: parts.length > 1 ? parts.map((part) => stem(part.toLowerCase())) : [],
  };
  if (known.size >= mostKnown) known.clear();
  known.set(run, word);
  return word;
}

/** The stems a text is indexed under: words, the parts of compound names, and the pairs of neighboring Han signs. */
export function stems(text: string): string[] {
  return words(text).flatMap(stemsOf);
}

export function stemsOf(word: Word): string[] {
  return isHan(word.text) ? hanPairs(word.text) : [word.stem, ...word.parts];
}

/** The smallest pieces of a text, in order: stems of words, and single Han signs. What terms are recognized by. */
export function atoms(text: string): string[] {
  return words(text).flatMap((word) => (isHan(word.text) ? Array.from(word.text) : [word.stem]));
}

/** The stems a run of atoms is indexed under. */
export function stemsOfAtoms(run: string[]): string[] {
  const found: string[] = [];
  let han = '';
  for (const atom of [...run, '']) {
    if (isHan(atom)) han += atom;
    else {
      if (han !== '') found.push(...hanPairs(han));
      if (atom !== '') found.push(atom);
      han = '';
    }
  }
  return found;
}

export function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}

/** `数据倾斜` -> `数据`, `据倾`, `倾斜`: search by pairs needs no dictionary. A single sign stands for itself. */
export function hanPairs(run: string): string[] {
  const signs = Array.from(run);
  if (signs.length < 2) return signs;
  return signs.slice(1).map((sign, index) => signs[index]! + sign);
}

function stem(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}
