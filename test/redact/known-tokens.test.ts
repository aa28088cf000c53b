import { expect, it } from 'vitest';
import { knownTokens } from '../../src/redact/known-tokens.ts';

const fake = (sign: string, count: number) => sign.repeat(count);

// Put together, so that no scanner takes them for real.
it.each([
  ['Linear', `lin_${'api_'}${fake('fakeFAKE', 5)}`],
  ['npm', `np${'m_'}${fake('fakeFAKE0', 4)}`],
])('a token of %s is known by its form', async (_, token) => {
  expect(await knownTokens(`401 for ${token} at host`)).toEqual([token]);
});

it('ids of Flink are no tokens', async () => {
  const line =
    'Source: in (1/1)#0 (cbc357ccb763df2852fee8c4fc7d55f2_0_0) of job 5e20cb6b0f357591171dfcca2eea09de, blob p-8ed0d0c58ed0d0c58ed0d0c58ed0d0c58ed0d0c5';
  expect(await knownTokens(line)).toEqual([]);
});
