import type { Clause, Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { wordsIn } from './tokenize.ts';

/** How far a name may be from what was typed: Fuse's score, 0 is equal, 1 is unlike. */
const threshold = 0.34;

/** A name like the one typed. */
export interface Similar {
  name: string;
  /** Fuse's: 0 is equal, 1 is unlike. */
  score: number;
}

/** The names most like the one typed, best first: for typos, half words and "did you mean". */
export async function closest(typed: string, names: readonly string[], limit: number): Promise<Similar[]> {
  const { default: Fuse } = await import('fuse.js');
  const fuse = new Fuse(names, { includeScore: true, threshold, distance: 30, minMatchCharLength: 2 });
  return fuse
    .search(typed.slice(0, 32), { limit })
    .map(({ item, score }) => ({ name: item, score: score ?? 1 }));
}

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
  const near = (await closest(typed, index.words().filter(alike), 4))
    .filter(({ name }) => mayBecome(typed, name))
    .slice(0, 2);
  if (near.length === 0) return clause;
  const forms = near.map(({ name, score }) => ({ stems: [wordsIn(name)[0]!.stem], trust: 1 - score }));
  return { word: near[0]!.name, typed, forms };
}

/** Whether a name was meant by a word: it begins so, or the word is a slip away. */
export const mayBecome = (typed: string, name: string) =>
  name.startsWith(typed) || edits(typed, name) <= mostEdits(typed);

/** A slip of the keys: one in a short word, two in a long one. More makes another word of it. */
const mostEdits = (typed: string) => (typed.length > 8 ? 2 : 1);

/** The name that was meant by a long one with a slip or two in it; null where none is that near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const most = Math.min(3, Math.floor(typed.length / 8));
  const near = names
    .filter((name) => Math.abs(name.length - typed.length) <= most)
    .map((name) => ({ name, away: edits(typed, name) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away);
  return near[0]?.name ?? null;
}

/** How many signs must be added, left out, replaced, or swapped with their neighbor to make one word of the other. */
function edits(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const [above, current] = [rows[row - 1]!, [row]];
    for (let column = 1; column <= b.length; column++) {
      const replaced = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swaps = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = swaps ? rows[row - 2]![column - 2]! + 1 : replaced;
      current.push(Math.min(above[column]! + 1, current[column - 1]! + 1, replaced, swapped));
    }
    rows.push(current);
  }
  return rows[a.length]![b.length]!;
}
