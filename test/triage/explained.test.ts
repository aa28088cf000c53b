import { expect, inject, it } from 'vitest';
import { openLibrary } from '../../src/library/built-in.ts';
import { rules } from '../../src/rules/rules.ts';
import { judged } from '../../src/triage/findings.ts';
import { triageWordsOf } from '../../src/words/triage/words-of.ts';

// What can be found, what explains it, and what is said of it.

const found = rules.flatMap(({ finds }) => finds);
const explains = openLibrary(inject('library'), 'en')
  .entries()
  .flatMap(({ id, explains }) => explains.map((finding) => ({ id, finding })));

it.each([...found, ...judged])('%s is explained by a page', (finding) => {
  expect(explains.filter((one) => one.finding === finding)).not.toEqual([]);
});

it('every page explains what can be found', () => {
  expect(explains.filter(({ finding }) => ![...found, ...judged].includes(finding))).toEqual([]);
});

it.each(['en', 'zh'] as const)(
  'each finding of a rule has its sentence, and no sentence is left over (%s)',
  (lang) => {
    expect(Object.keys(triageWordsOf(lang).found).sort()).toEqual([...found].sort());
  },
);

it('no finding is found by two rules', () => {
  expect(found.length).toBe(new Set(found).size);
});
