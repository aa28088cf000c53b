import { expect, it } from 'vitest';
import {
  decodePostings,
  encodePosting,
  namingShare,
  postingOf,
  rarityAmong,
} from '../../src/search/postings.ts';

it('postings come back from their text as they were, to a hundredth', () => {
  const postings = [
    { doc: 0, weight: 0.25, fields: 64, section: 7 },
    { doc: 71, weight: 31.42, fields: 127, section: -1 },
    { doc: 123_456, weight: 0, fields: 1, section: 35 },
  ];
  const decoded = decodePostings(postings.map(encodePosting).join(' '));
  expect([...decoded.docs]).toEqual([0, 71, 123_456]);
  for (const posting of postings) expect(postingOf(decoded, posting.doc)).toEqual(posting);
  for (const doc of [1, 72, 123_457]) expect(postingOf(decoded, doc)).toBeUndefined();
  expect(decodePostings('').docs).toHaveLength(0);
});

it('a word that names few pages is rarer than one that names many, and mentions count less than names', () => {
  expect(rarityAmong(1, 100)).toBeGreaterThan(rarityAmong(50, 100));
  expect(rarityAmong(0, 100)).toBeGreaterThan(rarityAmong(1, 100));
  expect(rarityAmong(100, 100)).toBeGreaterThan(0);
  expect([namingShare(1), namingShare(65)]).toEqual([1, 1]);
  expect(namingShare(64)).toBeLessThan(1);
});
