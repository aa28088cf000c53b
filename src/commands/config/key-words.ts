// What of a key's name somebody remembers: some of its words, in any order, or all of it with a slip.

import { allNamesOf, type ConfigKey } from '../../configuration/config-keys.ts';
import { mayBecome } from '../../edits.ts';

/** `buffer-debloat.enabled` is three words. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The keys with all of the words typed, or words that begin so, in one of their names: `checkpoint interval`. */
export function holdingWords(all: ConfigKey[], typed: string): ConfigKey[] {
  const asked = wordsOf(typed);
  if (!asked.some((word) => word.length > 2)) return [];
  return all.filter((entry) =>
    allNamesOf(entry).some((name) => {
      const words = wordsOf(name);
      return asked.every((word) => words.some((one) => one.startsWith(word)));
    }),
  );
}

/** So much of the words of two names is common where one may be meant by the other. */
const mostlyCommon = 0.6;

/** The names that share most of their words with what was typed, the likest first. */
export function likeInWords(names: string[], typed: string): string[] {
  const asked = wordsOf(typed);
  return [...new Set(names)]
    .map((name) => ({ name, common: common(asked, wordsOf(name)) }))
    .filter(({ common }) => common >= mostlyCommon)
    .sort((a, b) => b.common - a.common)
    .map(({ name }) => name);
}

/** 1 where all words are common, 0 where none is; a word a slip away counts, a little less. */
function common(asked: string[], words: string[]): number {
  const left = [...words];
  let count = 0;
  for (const word of asked) {
    const exact = left.indexOf(word);
    const at = exact >= 0 ? exact : left.findIndex((one) => mayBecome(word, one));
    if (at < 0) continue;
    left.splice(at, 1);
    count += exact >= 0 ? 1 : 0.9;
  }
  return (2 * count) / (asked.length + words.length);
}
