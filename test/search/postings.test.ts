import { expect, it } from 'vitest';
import {
  fields,
  inPage,
  packLine,
  packPage,
  postingsOf,
  rarityAmong,
  unpackLine,
} from '../../src/search/postings.ts';

const none = new Uint32Array(0);
const body = 1 << fields.indexOf('body');

it('places in pages come back as they were', () => {
  const places = [
    { doc: 0, weight: 1, fields: body, section: 7 },
    { doc: 71, weight: 3142, fields: 255, section: -1 },
    { doc: 123_456, weight: 65_535, fields: 1, section: 35 },
  ];
  const pages = Uint32Array.from(places.flatMap(({ doc, ...place }) => [doc, packPage(place)]));
  for (const { doc, ...place } of places) expect(inPage(postingsOf(pages, none), doc)).toEqual(place);
  for (const doc of [1, 72, 123_457]) expect(inPage(postingsOf(pages, none), doc)).toBeUndefined();
  expect(inPage(postingsOf(none, none), 0)).toBeUndefined();
});

it('more than there is room for is cut, and never runs into its neighbors', () => {
  const pages = Uint32Array.of(0, packPage({ weight: 1e6, fields: 255, section: 1000 }));
  expect(inPage(postingsOf(pages, none), 0)).toEqual({ weight: 65_535, fields: 255, section: 254 });
  const most = { line: 4095, before: 63, telling: 16383 };
  expect(unpackLine(packLine({ line: 70_000, before: 100, telling: 1e6 }))).toEqual(most);
  const usual = { line: 12, before: 3, telling: 9 };
  expect(unpackLine(packLine(usual))).toEqual(usual);
});

it('a word that names few pages is rarer than one that names many, and mentions count less than names', () => {
  expect(rarityAmong(1, 100)).toBeGreaterThan(rarityAmong(50, 100));
  expect(rarityAmong(0, 100)).toBeGreaterThan(rarityAmong(1, 100));
  expect(rarityAmong(100, 100)).toBeGreaterThan(0);
  const inFields = (...bits: number[]) => {
    const pages = bits.flatMap((fields, doc) => [doc, packPage({ weight: 1, fields, section: 0 })]);
    return postingsOf(Uint32Array.from(pages), none);
  };
  expect(inFields(1, body | 1).named).toBe(2);
  expect(inFields(body, body).named).toBeLessThan(1);
});
