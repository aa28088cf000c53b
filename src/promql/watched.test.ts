import { expect, it } from 'vitest';
import { watchedIn } from './watched.ts';

it.each<[string, string[]]>([
  ['sum by (x) (rate(a[5m])) > 1', ['above a']],
  ['1 < a', ['above a']],
  ['a <= 0', ['below a']],
  ['a == 0', ['below a']],
  ['a == 1', []],
  ['a != 1', []],
  ['a / b > 0.9', ['above a', 'above b']],
  ['a > b', []],
  ['absent(a)', ['gone a']],
  ['absent_over_time(a[5m]) or a < 1', ['gone a', 'below a']],
  // What is only looked at beside it is not what it is about.
  ['a > 1 and b > 2 unless c > 3', ['above a']],
  ['a', []],
  ['a > (', []],
])('%s watches %j', (expr, watched) => {
  expect(watchedIn(expr).map(({ metric, fires }) => `${fires} ${metric}`)).toEqual(watched);
});
