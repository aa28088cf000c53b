import { describe, expect, it } from 'vitest';
import { parsePromql, secondsIn } from './parse.ts';

const selector = (metric: string, more: object = {}) => ({
  kind: 'selector',
  metric,
  labels: [],
  range: null,
  offset: false,
  ...more,
});
const number = (value: number) => ({ kind: 'number', value });
const binary = (left: unknown, operator: string, right: unknown) => ({
  kind: 'binary',
  operator,
  bool: false,
  of: [left, right],
});

it.each<[string, unknown]>([
  ['a', selector('a')],
  ['{__name__="a", b=~"c|d"}[1h30m]', selector('a', { labels: ['b'], range: 5400 })],
  ['{b="c"}', selector(null as never, { labels: ['b'] })],
  ['a offset 5m', selector('a', { offset: true })],
  ['a > 1e3', binary(selector('a'), '>', number(1000))],
  ['a > bool 5m', { ...binary(selector('a'), '>', number(300)), bool: true }],
  ['-(a)', { kind: 'negative', of: [selector('a')] }],
  ['SUM BY (x, y) (a)', { kind: 'aggregate', name: 'sum', by: ['x', 'y'], of: [selector('a')] }],
  ['sum without (x) (a)', { kind: 'aggregate', name: 'sum', by: null, of: [selector('a')] }],
  ['rate(a[5m])', { kind: 'call', name: 'rate', of: [selector('a', { range: 300 })] }],
  [
    'max_over_time(a[1h:5m])',
    { kind: 'call', name: 'max_over_time', of: [{ kind: 'subquery', range: 3600, of: [selector('a')] }] },
  ],
  // What binds tighter stands deeper.
  [
    'a or b and c > d + e * f ^ g',
    binary(
      selector('a'),
      'or',
      binary(
        selector('b'),
        'and',
        binary(
          selector('c'),
          '>',
          binary(selector('d'), '+', binary(selector('e'), '*', binary(selector('f'), '^', selector('g')))),
        ),
      ),
    ),
  ],
  ['a - b - c', binary(binary(selector('a'), '-', selector('b')), '-', selector('c'))],
  ['a ^ b ^ c', binary(selector('a'), '^', binary(selector('b'), '^', selector('c')))],
  // `offset` moves the selector before it, and nothing else.
  [
    'a == 0 and on (x) b offset 30m > 0',
    binary(
      binary(selector('a'), '==', number(0)),
      'and',
      binary(selector('b', { offset: true }), '>', number(0)),
    ),
  ],
  [
    'a > 2 * a offset 1d',
    binary(selector('a'), '>', binary(number(2), '*', selector('a', { offset: true }))),
  ],
])('%s', (text, expression) => {
  expect(parsePromql(text)).toEqual(expression);
});

describe('what is no expression, or none that somebody wrote', () => {
  it.each([
    '',
    'a >',
    'a > > b',
    'sum(',
    '((('.repeat(1000),
    `${'('.repeat(900)}a${')'.repeat(900)}`,
    `${'a + '.repeat(900)}a`,
    'a'.repeat(5000),
    '{"'.repeat(2000),
  ])('%#', (text) => {
    const begin = performance.now();
    expect(parsePromql(text)).toBeNull();
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});

it.each([
  ['5m', 300],
  ['1h30m', 5400],
  ['90s', 90],
  ['250ms', 0.25],
  ['1d', 86_400],
  ['0', 0],
  ['5 m', null],
  ['m', null],
])('%s is %s seconds', (text, seconds) => {
  expect(secondsIn(String(text))).toBe(seconds);
});
