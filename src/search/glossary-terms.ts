import { isHan, isParticle, stemsOfAtoms, type Word } from './tokenize.ts';

/** One thing the query asks for, and the ways a page may say it: none for a word no page has. */
export interface Clause {
  /** The word or term as typed, or what it was read as. */
  word: string;
  /** What was typed, if it was read as another word. */
  typed?: string;
  forms: Wording[];
  /** Where the line of synonyms begins that it is a term of. */
  term?: number;
}

/** One way to say a clause. */
export interface Wording {
  stems: string[];
  /** What a match of this form counts, 1 for the words as typed. */
  trust: number;
}

/** How much a synonym counts against the word itself. */
const synonymTrust = 0.9;

/** In atoms. */
const longestTerm = 8;

/** The smallest piece of a query: what terms are recognized by. */
export interface Atom {
  atom: string;
  /** The word it is, for a Han sign the sign. */
  word: Word;
}

export function atomsOf(word: Word): Atom[] {
  if (!isHan(word.text)) return [{ atom: word.stem, word }];
  return Array.from(word.text, (sign) => ({ atom: sign, word: { text: sign, stem: sign, parts: [] } }));
}

/** The longest term that begins at an atom: where its line of synonyms begins, and how many atoms it has. */
export function longestTermAt(synonyms: string, sequence: Atom[], at: number) {
  const first = sequence[at]!.atom;
  if (!synonyms.includes(`\t${first} `) && !synonyms.includes(`\t${first}\t`)) return undefined;
  for (let length = Math.min(longestTerm, sequence.length - at); length > 0; length--) {
    const run = sequence.slice(at, at + length).map(({ atom }) => atom);
    const bare = withoutParticles(run);
    const row = rowOf(synonyms, run) ?? (bare.length < run.length ? rowOf(synonyms, bare) : undefined);
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

/** The clause of a term: as typed, and all other ways to say it. */
export function termClause(synonyms: string, typed: Atom[], row: number): Clause {
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
