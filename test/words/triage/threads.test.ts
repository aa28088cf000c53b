import { describe, expect, it } from 'vitest';
import { threadRules } from '../../../src/rules/threads/threads.ts';
import { code, codeOfFrame } from '../../../src/words/triage/threads/code.ts';
import type { ThreadFinding } from '../../../src/words/triage/threads/words.ts';
import { threadWordsOf } from '../../../src/words/triage/threads/words-of.ts';
import { cases } from '../../rules/threads/cases.ts';

const finds = threadRules.flatMap((rule) => rule.finds).sort();

describe.each(['en', 'zh'] as const)('%s', (lang) => {
  const words = threadWordsOf(lang);

  it('has a sentence for each finding, and no other', () => {
    expect(Object.keys(words).sort()).toEqual(finds);
  });

  it.each(finds)('%s is said with all its facts', (id) => {
    const { seen } = cases[id]!;
    const findings = [seen, seen.slice(0, 1)].flatMap((dumps) =>
      threadRules.flatMap((rule) => rule.judge(dumps)),
    );
    for (const { facts } of findings.filter((finding) => finding.id === id)) {
      const sentence = words[id as ThreadFinding](facts);
      expect(sentence).not.toMatch(/undefined|null|NaN|``| {2}|\n/);
      expect(sentence).toMatch(lang === 'zh' ? /\p{Script=Han}.*。$/u : /^(?:[A-Z`]|\d).*\.$/);
      expect(sentence.length).toBeLessThan(280);
    }
  });
});

it('what comes out of a dump cannot end its code', () => {
  expect(code('Calc(`a` ->\n b)')).toBe("`Calc('a' -> b)`");
  expect(code('x'.repeat(500))).toHaveLength(82);
});

it('methods of Flink are named by their class, others in full', () => {
  expect(codeOfFrame('org.apache.flink.connector.jdbc.table.JdbcRowDataLookupFunction.lookup')).toBe(
    '`JdbcRowDataLookupFunction.lookup`',
  );
  expect(codeOfFrame('shop.orders.Geo.locate')).toBe('`shop.orders.Geo.locate`');
});
