import { expect, it } from 'vitest';
import { areOneApart, edits, isMisspelt } from '../src/edits.ts';

it.each([
  ['checkpoint', 'checkpoint', true],
  ['checkpont', 'checkpoint', true],
  ['checkpoints', 'checkpoint', true],
  ['chackpoint', 'checkpoint', true],
  ['heckpoint', 'checkpoint', true],
  ['chcekpoint', 'checkpoint', false],
  ['chackpoints', 'checkpoint', false],
  ['aa', 'aaa', true],
  ['a', 'aaa', false],
  ['', 'a', true],
  ['', '', true],
])('%s and %s are one sign apart: %s', (a, b, expected) => {
  expect([areOneApart(a, b), areOneApart(b, a)]).toEqual([expected, expected]);
});

it('it is what counting edits says, but for neighbors that are swapped', () => {
  const words = ['a', 'b'].flatMap((one) =>
    ['', 'a', 'b'].flatMap((two) => ['', 'a', 'b', 'ab', 'ba'].map((three) => one + two + three)),
  );
  const isSwapped = (a: string, b: string) =>
    a.length === b.length && [...a].sort().join() === [...b].sort().join();
  for (const a of words)
    for (const b of words)
      if (a === b || !isSwapped(a, b)) expect(areOneApart(a, b), `${a} ${b}`).toBe(edits(a, b) <= 1);
});

it('sentences are compared by their words, and case is a slip', () => {
  const words = (text: string) => text.split(' ');
  expect(
    areOneApart(words('checkpoint expired before completing'), words('checkpoint expired completing')),
  ).toBe(true);
  expect(areOneApart(words('checkpoint was declined'), words('checkpoint expired before completing'))).toBe(
    false,
  );
  expect(isMisspelt('RESTClient', 'RestClient')).toBe(true);
});
