import { faultKind } from '../content/fault.ts';
import { signaturesIn } from '../content/source.ts';
import type { Check } from './check.ts';
import { endsSoon } from './growth.ts';
import { isUsable } from './signature-pattern.ts';

const slow = faultKind<{ id: string; endsSoon: 'no' | 'unknown' }>({
  code: 'signature-slow',
  severity: 'problem',
  en: {
    says: ({ id, endsSoon }) =>
      endsSoon === 'no'
        ? `The pattern of "${id}" can take very long on a hostile line.`
        : `The pattern of "${id}" cannot be shown to end soon on any line.`,
    mend: 'Begin with a literal, repeat nothing that repeats, use one ".*" at most, and counts such as {1,200}.',
  },
  zh: {
    says: ({ id, endsSoon }) =>
      endsSoon === 'no'
        ? `“${id}”的 match 遇到刁钻的日志行会跑很久。`
        : `无法确认“${id}”的 match 在任何日志行上都能很快跑完。`,
    mend: '以固定文字开头，重复里不再套重复，最多一个“.*”，其余写次数，如 {1,200}。',
  },
});

/** Each pattern ends soon on any line. */
export const signatureSlow: Check = {
  kinds: [slow],
  find: ({ sources }) =>
    sources
      .flatMap(signaturesIn)
      .filter(({ signature }) => isUsable(signature))
      .flatMap(({ file, line, signature: { id, match } }) => {
        const answer = endsSoon(match);
        return answer === 'yes' ? [] : [slow.at(file, line, { id, endsSoon: answer })];
      }),
};
