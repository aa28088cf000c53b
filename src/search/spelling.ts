import { edits, mayBecome } from '../edits.ts';
import type { Clause, Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { wordsIn } from './tokenize.ts';

/** Reads the words no page has as those they may be a typo or the beginning of. */
export function correct(index: SearchIndex, query: Query): Query {
  return {
    ...query,
    clauses: query.clauses.map((clause) => (clause.forms.length > 0 ? clause : correction(index, clause))),
  };
}

function correction(index: SearchIndex, clause: Clause): Clause {
  const typed = clause.word;
  if (typed.length < 4) return clause;
  const near = index
    .words()
    .filter(
      (name) =>
        name[0] === typed[0] &&
        (name.startsWith(typed) || Math.abs(name.length - typed.length) <= 2) &&
        mayBecome(typed, name),
    )
    .map((name) => ({ name, away: edits(typed, name) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, 2);
  if (near.length === 0) return clause;
  return { word: near[0]!.name, typed, forms: near.map(({ name }) => [wordsIn(name)[0]!.stem]) };
}
