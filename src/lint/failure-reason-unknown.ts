import { faultKind } from '../content/fault.ts';
import { proseLines } from '../content/source.ts';
import { areOneApart } from '../edits.ts';
import type { Check } from './check.ts';

const unknown = faultKind<{ text: string; meant: string }>({
  code: 'failure-reason-unknown',
  severity: 'problem',
  en: {
    says: ({ text, meant }) => `Flink does not say "${text}" of a checkpoint; it says "${meant}".`,
    mend: 'Quote what Flink says, to the letter.',
  },
  zh: {
    says: ({ text, meant }) => `Flink 说 checkpoint 失败时没有“${text}”这句话，应是“${meant}”。`,
    mend: '照 Flink 的原话写，一字不差。',
  },
});

/** What stands between code marks. */
const inCode = /`([^`]+)`/g;

/** Fewer words are those of every day. */
const fewest = 4;

/** What a page quotes of checkpoints that failed is what Flink says: one word other, more or less is told. */
export const failureReasonUnknown: Check = {
  kinds: [unknown],
  find: ({ sources }, { flink: { failureReasons } }) => {
    const reasons = failureReasons.map(({ message }) => ({ message, words: wordsOf(message) }));
    return sources.flatMap((source) =>
      proseLines(source).flatMap(({ line, text }) =>
        Array.from(text.matchAll(inCode), ([, code]) => code!).flatMap((quoted) => {
          const words = wordsOf(quoted);
          if (
            words.length < fewest ||
            reasons.some(({ message }) => message.includes(quoted.replace(/\.$/, '')))
          )
            return [];
          const meant = reasons.find((reason) => isNearly(words, reason.words));
          return meant ? [unknown.at(source.file, line, { text: quoted, meant: meant.message })] : [];
        }),
      ),
    );
  },
};

const wordsOf = (text: string) => text.toLowerCase().match(/[a-z']+/g) ?? [];

/** Equal but for one word more, less or other, and not the first one: what that is said of may be another thing. */
function isNearly(words: string[], meant: string[]): boolean {
  return meant.length >= fewest && words[0] === meant[0] && areOneApart(words, meant);
}
