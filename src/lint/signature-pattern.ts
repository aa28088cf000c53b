import { type Fault, faultKind } from '../content/fault.ts';
import { signaturesIn } from '../content/source.ts';
import type { Signature } from '../types.ts';
import type { Check } from './check.ts';

const invalid = faultKind<{ id: string; reason: string }>({
  code: 'signature-pattern',
  severity: 'problem',
  en: {
    says: ({ id, reason }) => `The pattern of "${id}" is not valid: ${reason}`,
    mend: 'Write "match" as a valid JavaScript regular expression.',
  },
  zh: {
    says: ({ id, reason }) => `“${id}”的 match 不合法：${reason}。`,
    mend: 'match 要写成合法的 JavaScript 正则表达式。',
  },
});

const withoutText = faultKind<{ id: string }>({
  code: 'signature-literal',
  severity: 'problem',
  en: {
    says: ({ id }) => `The text of "${id}" does not stand in its pattern.`,
    mend: 'Let "text" be a literal part of "match", 9 characters or more.',
  },
  zh: {
    says: ({ id }) => `“${id}”的 text 没有出现在 match 里。`,
    mend: 'text 要照抄 match 里的一段原文，至少 9 个字符。',
  },
});

/** Each pattern is one, and holds the literal that the scan looks for. */
export const signaturePattern: Check = {
  kinds: [invalid, withoutText],
  find: ({ sources }) =>
    sources.flatMap(signaturesIn).flatMap(({ file, line, signature }): Fault[] => {
      const { id, text, match } = signature;
      const reason = invalidity(match);
      if (reason !== undefined) return [invalid.at(file, line, { id, reason })];
      return holds(match, text) ? [] : [withoutText.at(file, line, { id })];
    }),
};

/** Whether the scan can look for a signature. */
export function isUsable({ text, match }: Signature): boolean {
  return invalidity(match) === undefined && holds(match, text);
}

/** What is wrong with the source of a regular expression; undefined when nothing is. */
function invalidity(match: string): string | undefined {
  try {
    new RegExp(match);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const holds = (match: string, text: string) =>
  match.replace(/\\(?=[.*+?^${}()|[\]\\/-])/g, '').includes(text);
