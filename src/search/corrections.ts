import { closest } from './fuzzy.ts';
import type { Clause } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { words } from './tokenize.ts';

/** Reads the words no page has as those they may be a typo or the beginning of. */
export function correct(index: SearchIndex, clauses: Clause[]): Promise<Clause[]> {
  return Promise.all(clauses.map((clause) => (clause.forms.length > 0 ? clause : correction(index, clause))));
}

async function correction(index: SearchIndex, clause: Clause): Promise<Clause> {
  const typed = clause.word;
  if (typed.length < 4 || /\p{N}/u.test(typed)) return clause;
  const alike = (name: string) =>
    name.startsWith(typed) || (name[0] === typed[0] && Math.abs(name.length - typed.length) <= 2);
  const near = await closest(typed, index.words().filter(alike), 2);
  if (near.length === 0) return clause;
  const forms = near.map(({ name, score }) => ({ stems: [words(name)[0]!.stem], trust: 1 - score }));
  return { word: near[0]!.name, typed, forms };
}
