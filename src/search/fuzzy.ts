/** How far a name may be from what was typed: Fuse's score, 0 is equal, 1 is unlike. */
const threshold = 0.34;

/** A name like the one typed. */
export interface Near {
  name: string;
  /** Fuse's: 0 is equal, 1 is unlike. */
  score: number;
}

/** The names most like the one typed, best first: for typos, half words and "did you mean". */
export async function closest(typed: string, names: readonly string[], limit: number): Promise<Near[]> {
  const { default: Fuse } = await import('fuse.js');
  const fuse = new Fuse(names, { includeScore: true, threshold, distance: 30, minMatchCharLength: 2 });
  return fuse
    .search(typed.slice(0, 32), { limit })
    .map(({ item, score }) => ({ name: item, score: score ?? 1 }));
}
