import Fuse from 'fuse.js';

/** How far a word may be from the one meant: Fuse's score, 0 is equal, 1 is unlike. */
const threshold = 0.34;

/** The names most like the one typed, best first: for typos, half words and "did you mean". */
export function closest(
  typed: string,
  names: readonly string[],
  limit: number,
): { name: string; score: number }[] {
  const fuse = new Fuse(names, {
    includeScore: true,
    threshold,
    ignoreLocation: false,
    distance: 30,
    minMatchCharLength: 2,
  });
  return fuse
    .search(typed.slice(0, 32), { limit })
    .map(({ item, score }) => ({ name: item, score: score ?? 1 }));
}
