import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { text } from '../blocks/blocks.ts';
import { findingIds } from './findings.ts';
import { type Rule, rule, sentence } from './rule.ts';
import { rules } from './rules.ts';

describe.each(
  ['logs', 'threads', 'cluster', 'kubernetes', 'alerts', 'gc'].flatMap((folder) =>
    readdirSync(`src/rules/${folder}`)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => `src/rules/${folder}/${file}`),
  ),
)('%s', (file) => {
  it('is in the list', async () => {
    const exported: (Rule | Rule[])[] = Object.values(await import(/* @vite-ignore */ `../../${file}`));
    expect(exported).toHaveLength(1);
    for (const rule of exported.flat()) expect(rules).toContain(rule);
  });

  // The types ask for a case and a look-alike of each finding.
  it('has its cases beside it', () => {
    const test = file.replace(/\.ts$/, '.test.ts');
    expect(existsSync(test) ? readFileSync(test, 'utf8') : '').toMatch(
      /^.*\b(?:thread|log|cluster|object|alert|gc)Cases\(/m,
    );
  });
});

it('no rule and no finding is there twice', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  const all = rules.flatMap(({ finds }) => Object.keys(finds));
  expect(findingIds).toEqual(all);
  expect(new Set(all).size).toBe(all.length);
  for (const id of all) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
});

it('a rule whose facts, sentences or findings do not agree does not compile', () => {
  const en = ({ usual }: { usual: number }) => text`It took ${usual} s`;
  const zh = ({ usual }: { usual: number }) => text`用了 ${usual} 秒`;
  const times = { count: 1, firstAt: 0, lastAt: 0 };
  const sight = { severity: 'notice' as const, shows: 'symptom' as const, seen: [], ...times };

  // @ts-expect-error: a fact is misspelt in English
  sentence<{ usual: number }>({ en: (facts) => text`It took ${facts.usaul} s`, zh });
  // @ts-expect-error: a fact is misspelt in Chinese
  sentence<{ usual: number }>({ en, zh: ({ usaul }) => text`用了 ${usaul} 秒` });
  // @ts-expect-error: a language is missing
  sentence<{ usual: number }>({ en });
  // @ts-expect-error: a language is misspelt
  sentence<{ usual: number }>({ en, hz: zh });

  const slow = rule({
    id: 'slow',
    needs: 'logs',
    finds: { 'checkpoints-slow': sentence<{ usual: number }>({ en, zh }) },
    judge: (_, found) => [
      found('checkpoints-slow', { ...sight, facts: { usual: 1 } }),
      // @ts-expect-error: a fact is missing
      found('checkpoints-slow', { ...sight, facts: {} }),
      // @ts-expect-error: a fact is misspelt
      found('checkpoints-slow', { ...sight, facts: { usaul: 1 } }),
      // @ts-expect-error: a fact is of another kind
      found('checkpoints-slow', { ...sight, facts: { usual: '1 s' } }),
      // @ts-expect-error: a finding is misspelt
      found('checkpoints-solw', { ...sight, facts: { usual: 1 } }),
    ],
  });
  expect(slow.judge({ files: [], groups: [], events: [] })).toHaveLength(5);
});
