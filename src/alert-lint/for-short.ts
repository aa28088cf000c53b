import { faultKind } from '../content/fault.ts';
import type { AlertCheck } from './check.ts';

const kind = faultKind<{ lasts: number; interval: number }>({
  code: 'for-short',
  severity: 'warning',
  en: {
    says: ({ lasts, interval }) =>
      `for is ${lasts} s, and the group is evaluated every ${interval} s: one more look is all it waits for.`,
    mend: 'Let it last several evaluations, or leave it out.',
  },
  zh: {
    says: ({ lasts, interval }) =>
      `for 是 ${lasts} 秒，而这个组每 ${interval} 秒才求值一次：最多只多看一眼。`,
    mend: '让 for 覆盖好几次求值，或者去掉它。',
  },
});

/** A time to wait that is over before the next look. */
export const forShort: AlertCheck = {
  kind,
  find: ({ file, line, lasts, interval }) =>
    interval !== null && lasts > 0 && lasts < interval ? [kind.at(file, line, { lasts, interval })] : [],
};
