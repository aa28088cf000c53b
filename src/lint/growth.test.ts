import { describe, expect, it } from 'vitest';
import { endsSoon } from './growth.ts';
import { waysThrough } from './ways.ts';

describe('what may run for long', () => {
  it.each([
    '(a|a)*b',
    '(\\w*a){12}!',
    '\\w*a\\w*a\\w*a!',
    '(x+x+)+y',
    'a{1,5000}a{1,5000}b',
    'lost .* of .* in .* after',
  ])('%s', (match) => {
    expect(endsSoon(match)).not.toBe('yes');
  });
});

describe('what ends soon', () => {
  it.each([
    'buffer is full',
    'lost \\d+ of \\d+ records',
    'lost .* records',
    'Ask timed out on \\[[^\\n]{1,300}\\] after \\[\\d{1,19} ms\\]',
    'mac (?:[0-9a-f]{2}:){5}[0-9a-f]{2}',
    '(?!org\\.apache|org\\.slf4j)[\\w.]{2,200} lost',
  ])('%s', (match) => {
    expect(endsSoon(match)).toBe('yes');
  });
});

it.each([
  ['a text', 'buffer is full', 1, 1],
  ['one place to begin and to end', 'after \\d+ ms', 1, 1],
  ['one place to begin, any to end', 'lost [^\\n]{1,300} of', 300, 300],
  ['beginnings within what is repeated', 'x[^y]+y', 1, 4000],
  ['from each end of one through another', 'lost .{1,20} of \\w{1,30} in', 600, 30],
  ['alternatives that begin alike', '(?:lost|lost it)', 2, 1],
  ['what may be there or not', 'a?a?a?aaa', 8, 1],
  ['a repeated group', '(?:a,)+', Number.POSITIVE_INFINITY, 1],
])('ways are counted: %s', (_, pattern, fromOne, beginnings) => {
  expect(waysThrough(pattern)).toEqual({ fromOne, beginnings });
});
