import { expect, it } from 'vitest';
import { missingFrom } from '../../src/import/coverage.ts';
import { linesOfText } from '../../src/import/drafts.ts';

const missing = (notes: string, ...pages: string[]) =>
  missingFrom(pages, linesOfText(notes)).map(({ number }) => number);

it.each([
  ['the marks of a list', '* 1、a b', '3. a b'],
  ['a heading', '##### A:', '### A'],
  ['a risk word put in front', '* 1、restart it', '1. `restart` restart it'],
  ['a quote', '> a', 'a'],
  ['spaces', '\t a  b ', 'a b'],
  ['the title', '# T: x', '---\ntitle: "T: x"\n---\n'],
])('%s: the line is there', (_, notes, page) => {
  expect(missing(notes, page)).toEqual([]);
});

it.each([
  ['a line that is gone', 'a\nb\nc', ['a\nc'], [2]],
  ['a line that is there once and was there twice', 'a\nb\na', ['a\nb'], [3]],
  ['part of a line', 'a b', ['a'], [1]],
  ['more than the line', 'a', ['a b'], [1]],
  ['a symptom alone', 'a', ['---\nsymptoms: [a]\nsummary: a\n---\n'], [1]],
])('%s: it is missing', (_, notes, pages, numbers) => {
  expect(missing(notes, ...pages)).toEqual(numbers);
});

it('rules, underlines and marks of fences say nothing', () => {
  expect(missing('---\n===\n***\n```\n~~~\n- - -', '')).toEqual([]);
});
