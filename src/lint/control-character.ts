import { faultKind } from '../content/fault.ts';
import { controlSign } from '../control-characters.ts';
import type { Check } from './check.ts';

/** `code` is the code point in hexadecimal digits. */
const found = faultKind<{ code: string }>({
  code: 'control-character',
  severity: 'problem',
  en: {
    says: ({ code }) => `The line has the control character U+${code}.`,
    mend: 'Take the character out.',
  },
  zh: {
    says: ({ code }) => `这一行有控制字符 U+${code}。`,
    mend: '删掉这个字符。',
  },
});

export const controlCharacter: Check = {
  kinds: [found],
  find: ({ sources }) =>
    sources.flatMap(({ file, lines }) =>
      lines.flatMap((line, index) => {
        const sign = controlSign.exec(line)?.[0];
        const code = sign?.charCodeAt(0).toString(16).padStart(4, '0');
        return code === undefined ? [] : [found.at(file, index + 1, { code })];
      }),
    ),
};
