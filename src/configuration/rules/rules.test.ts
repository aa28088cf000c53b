import { describe, expect, it } from 'vitest';
import { plainText } from '../../blocks/blocks.ts';
import { langs } from '../../language.ts';
import { readConfigKeys } from '../config-keys.ts';
import { judgeConfiguration } from '../judge.ts';
import { KeyNames } from '../key-names.ts';
import { readConfigurations } from '../read.ts';
import { configRules } from './rules.ts';

const keys = readConfigKeys('data');
const names = new KeyNames(keys);

function found(text: string, flink: string | null) {
  const configurations = readConfigurations(text, 'config.yaml');
  expect(configurations).toHaveLength(1);
  return judgeConfiguration(configurations[0]!, keys, flink ?? configurations[0]!.flink, () => null);
}

describe.each(configRules)('$id', ({ id, bad, fine, before, says, keys: about, source }) => {
  const flink = before === undefined ? null : '1.17';

  it('is seen where it is wrong, and not where it looks like it', () => {
    expect(found(bad, flink).map((finding) => finding.id)).toContain(id);
    expect(found(fine, flink).map((finding) => finding.id)).not.toContain(id);
  });

  it('is told in each language, and of keys that exist', () => {
    const { says: said, instead } = found(bad, flink).find((finding) => finding.id === id)!;
    for (const lang of langs)
      for (const words of [said[lang], instead[lang]]) {
        expect(plainText(words)).not.toMatch(/undefined|NaN|\[object|(?<![-\w])null(?![-\w])/);
        expect(plainText(words)).toMatch(/[.。]$/);
      }
    expect(Object.keys(says)).toEqual(langs);
    for (const key of about.filter((key) => !key.startsWith('spec.')))
      expect(names.naming(key, null), key).toEqual({ is: 'known' });
    expect(source).not.toBe('');
  });

  it('stands on keys whose names the samples have right', () => {
    const wrong = (text: string) =>
      found(text, flink).filter((finding) => finding.id === 'config-key-unknown');
    expect([...wrong(bad), ...wrong(fine)]).toEqual([]);
  });
});

it('each has an id of its own', () => {
  expect(new Set(configRules.map(({ id }) => id)).size).toBe(configRules.length);
});
