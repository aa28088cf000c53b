import Fuse from 'fuse.js';

/** How far a name may be from what was typed: Fuse's score, 0 is equal, 1 is unlike. */
const threshold = 0.34;

/** So near is a slip of the keys. */
const slip = 0.2;

/** At most three names that may be meant by one that does not exist: `lag` is a part of `kafka-source-lag`, or it is what a page is about. */
export function meantBy(typed: string, names: string[], found: string[]): string[] {
  const word = withoutDashes(typed.toLowerCase());
  const holding = names.filter(
    (name) => word.length >= 3 && name.split('-').some((part) => part.startsWith(word)),
  );
  if (holding.length > 0) return firstThree([...holding, ...found]);
  const compared = names.map((name) => ({ name, bare: withoutDashes(name) }));
  const options = { includeScore: true, threshold, distance: 30, minMatchCharLength: 2, keys: ['bare'] };
  const near = new Fuse(compared, options).search(word.slice(0, 32), { limit: 3 });
  const alike = near.map(({ item }) => item.name);
  const isSlip = near[0] !== undefined && near[0].score! <= slip;
  return firstThree(isSlip || found.length === 0 ? alike : found);
}

/** Two flags are not alike for the dashes that both begin with. */
const withoutDashes = (name: string) => name.replace(/^-+/, '');

const firstThree = (names: string[]) => [...new Set(names)].slice(0, 3);
