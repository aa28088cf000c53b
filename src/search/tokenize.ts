import { stemmer } from 'stemmer';

/** A word of a text, and the stems it is found by. */
export interface Word {
  /** In lower case, as it stands in the text. */
  text: string;
  stem: string;
  /** `NoResourceAvailableException` -> the stems of its parts; empty for a plain word. */
  parts: string[];
  /** All it is indexed under: its own stem and those of its parts, or its pairs of neighboring Han signs. */
  stems: string[];
}

/** A word that is its own stem: Han signs of a query. */
export const plainWord = (text: string): Word => ({ text, stem: text, parts: [], stems: [text] });

const wordOrHan = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const camelPart = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu;

/** The same for ASCII. Compiling the others takes a tenth of a search, and most queries can do without. */
const ascii = {
  all: /^[\0-\x7f]*$/,
  word: /[A-Za-z0-9]+/g,
  camelPart: /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g,
};

/**
 * The package in front of a Java class, `java.lang.` of `java.lang.Integer`: it says nothing the class does not. What follows
 * another part of a package begins none, or a long row of parts would be read anew from each of them.
 */
const javaPackage = /(?<!\b[a-z_][a-z0-9_]*\.)\b(?:[a-z_][a-z0-9_]*\.)+(?=[A-Z])/g;

/** Splits a text into words and Han runs, in order. Dots, dashes and all other signs separate. */
export function wordsIn(text: string): Word[] {
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
  const found = run.match(ascii.all.test(run) ? ascii.camelPart : camelPart) ?? [];
  const parts = found.length > 1 ? found.map((part) => stem(part.toLowerCase())) : [];
  const own = stem(lower);
  const word = { text: lower, stem: own, parts, stems: isHan(lower) ? hanPairs(lower) : [own, ...parts] };
  if (known.size >= mostKnown) known.clear();
  known.set(run, word);
  return word;
}

/** The stems a text is indexed under: words, the parts of compound names, and the pairs of neighboring Han signs. */
export function stems(text: string): string[] {
  return wordsIn(text).flatMap((word) => word.stems);
}

/** The stems of words that ask for something. */
export function tellingStems(words: Word[]): string[] {
  return words
    .filter((word) => !isStopWord(word.text))
    .flatMap((word) => (isHan(word.text) ? withoutHanStopWords(word.text).flatMap(hanPairs) : word.stems));
}

/** The smallest pieces of a text, in order: stems of words, and single Han signs. What terms are recognized by. */
export function atoms(text: string): string[] {
  return wordsIn(text).flatMap((word) => (isHan(word.text) ? Array.from(word.text) : [word.stem]));
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

/** English words that say nothing about Flink. Negations and "no" stay: "no output" is a symptom. */
const english = `
a apache flink about after again ago all also am an and any anyone are as at be been being but by can cannot caused could did do does doing done during each
ever every for from get gets getting got had half has have having he help her here his how i if in into is it its just know like
look make may me might min mins more most much must my need needs of on one only or other our out over own problem question really s same seem seems
shall she should show since so some something still such t than that the their them then there these they thing this those through to
too trying under until up us use used using very want was way we were what when where which while who why will with without would you your
`;

/** Chinese words of the same kind, longest first so that they are cut out whole. */
const chinese =
  '为什么 是什么 怎么样 怎么办 怎样 怎么 如何 什么 哪些 哪个 一下 这个 那个 可以 能否 请问 问题 时候 的 了 吗 呢 在 是 有 和 与 或 被 把 会 就 都 也 很 后'
    .split(' ')
    .filter(Boolean);

const englishSet = new Set(english.split(/\s+/).filter(Boolean));
const chinesePattern = new RegExp(chinese.join('|'), 'gu');

export function isStopWord(word: string): boolean {
  return englishSet.has(word);
}

/** The pieces of a Han run between its stop words. */
export function withoutHanStopWords(run: string): string[] {
  return run.split(chinesePattern).filter((piece) => piece !== '');
}
