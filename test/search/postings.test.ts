import { expect, it } from 'vitest';
import { decodePostings, encodePostings, rarity } from '../../src/search/postings.ts';

it('postings come back from their text as they were, to a hundredth', () => {
  const postings = [
    { doc: 0, weight: 0.25, fields: 64, section: 7 },
    { doc: 71, weight: 31.42, fields: 127, section: -1 },
  ];
  expect(decodePostings(encodePostings(postings))).toEqual(postings);
});

it('a word that names few pages is rarer than one that names many, and mentions count less than names', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, doc) => ({ doc, weight: 1, fields: 1, section: -1 }));
  const mentioned = (count: number) => named(count).map((posting) => ({ ...posting, fields: 64 }));
  expect(rarity(named(1), 100)).toBeGreaterThan(rarity(named(50), 100));
  expect(rarity(mentioned(50), 100)).toBeGreaterThan(rarity(named(50), 100));
  expect(rarity([], 100)).toBeGreaterThan(rarity(named(1), 100));
  expect(rarity(named(100), 100)).toBeGreaterThan(0);
});
