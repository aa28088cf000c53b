import { edits } from './edits.ts';
import { closest } from './fuzzy.ts';
import type { Clause, Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { words } from './tokenize.ts';

/** Reads the words no page has as those they may be a typo or the beginning of. */
export async function correct(index: SearchIndex, { clauses, sequence }: Query): Promise<Query> {
  const corrected = clauses.map((clause) => (clause.forms.length > 0 ? clause : correction(index, clause)));
  return { clauses: await Promise.all(corrected), sequence };
}

async function correction(index: SearchIndex, clause: Clause): Promise<Clause> {
  const typed = clause.word;
  if (typed.length < 4 || /\p{N}/u.test(typed)) return clause;
  const alike = (name: string) =>
    name.startsWith(typed) || (name[0] === typed[0] && Math.abs(name.length - typed.length) <= 2);
  const likely = (name: string) => name.startsWith(typed) || edits(typed, name) <= mostEdits(typed);
  const near = (await closest(typed, index.words().filter(alike), 4))
    .filter(({ name }) => likely(name))
    .slice(0, 2);
  if (near.length === 0) return clause;
  const forms = near.map(({ name, score }) => ({ stems: [words(name)[0]!.stem], trust: 1 - score }));
  return { word: near[0]!.name, typed, forms };
}

/** A slip of the keys: one in a short word, two in a long one. More makes another word of it. */
const mostEdits = (typed: string) => (typed.length > 8 ? 2 : 1);
