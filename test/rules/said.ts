import { expect } from 'vitest';
import { plainText } from '../../src/blocks/blocks.ts';
import { langs } from '../../src/language.ts';
import type { Facts } from '../../src/report.ts';
import type { Rule, Seen, Sentence } from '../../src/rules/rule.ts';

const begins = { en: /^(?:[A-Z]|\d)/, zh: /\p{Script=Han}/u };
const ends = { en: '.', zh: '。' };

/** Each finding has a sentence in each language that says all of its facts well. */
export function expectSaid(
  { needs, finds }: Pick<Rule, 'needs' | 'finds'>,
  { id, facts }: Pick<Seen, 'id' | 'facts'>,
): void {
  for (const lang of langs) {
    const tokens = (finds[id] as Sentence<Facts>)[lang](facts);
    const sentence = plainText(tokens);
    expect(sentence, lang).not.toMatch(/undefined|null|NaN|\[object| {2}|\n/);
    expect(tokens.filter((token) => token.type === 'codespan' && token.text === '')).toEqual([]);
    if (tokens[0]!.type === 'text') expect(sentence, lang).toMatch(begins[lang]);
    // Of threads and clusters whole sentences are said, of logs what happened.
    expect(sentence.endsWith(ends[lang])).toBe(needs !== 'logs');
    expect(sentence, lang).not.toMatch(/\p{Script=Han}[,:;?!()]|[,;?!()]\p{Script=Han}/u);
    expect(sentence.length).toBeLessThan(280);
  }
}
