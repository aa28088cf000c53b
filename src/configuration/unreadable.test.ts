import { expect, it } from 'vitest';
import { readConfigKeys } from './config-keys.ts';
import { unreadableSentences } from './unreadable.ts';

/** Defaults that are no text of a configuration, and one that only code may set. */
const noText = /^(?:|\(none\)|infinite|-1 min)$/;

it('reads the default of every key that has one', () => {
  const written = readConfigKeys('data').filter(({ default: value }) => !noText.test(value));
  expect(written.length).toBeGreaterThan(800);
  expect(written.filter((entry) => unreadableSentences(entry, entry.default, null) !== null)).toEqual([]);
});
