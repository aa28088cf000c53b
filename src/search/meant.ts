import { closest } from './spelling.ts';

/** So near is a slip of the keys. */
const slip = 0.2;

/** At most three names that may be meant by one that does not exist: `lag` is a part of `kafka-source-lag`, or it is what a page is about. */
export async function meantBy(typed: string, names: string[], found: string[]): Promise<string[]> {
  const word = typed.toLowerCase();
  const holding = names.filter(
    (name) => word.length >= 3 && name.split('-').some((part) => part.startsWith(word)),
  );
  if (holding.length > 0) return firstThree([...holding, ...found]);
  const near = await closest(word, names, 3);
  const alike = near.map(({ name }) => name);
  return firstThree(near[0] && near[0].score <= slip ? alike : found.length > 0 ? found : alike);
}

const firstThree = (names: string[]) => [...new Set(names)].slice(0, 3);
