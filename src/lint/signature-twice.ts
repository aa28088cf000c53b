import { faultKind } from '../content/fault.ts';
import { signaturesIn } from '../content/source.ts';
import type { Check } from './check.ts';

const twice = faultKind<{ id: string; other: string }>({
  code: 'signature-twice',
  severity: 'problem',
  en: {
    says: ({ id, other }) => `The signature id "${id}" stands in ${other} too.`,
    mend: 'Give each signature an id of its own.',
  },
  zh: {
    says: ({ id, other }) => `${other} 里也有 signature“${id}”。`,
    mend: '每个 signature 用自己的 id。',
  },
});

export const signatureTwice: Check = {
  kinds: [twice],
  find: ({ sources }) => {
    const first = new Map<string, string>();
    return sources.flatMap(signaturesIn).flatMap(({ file, line, signature: { id } }) => {
      const other = first.get(id);
      if (other !== undefined) return [twice.at(file, line, { id, other })];
      first.set(id, file);
      return [];
    });
  },
};
