import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import type { Check } from './check.ts';

/** In characters: nobody types more into a search. */
const longest = 120;

const long = faultKind<{ ask: string }>({
  code: 'asks-long',
  severity: 'warning',
  en: {
    says: ({ ask }) => `"${ask}" has ${ask.length} characters; a line of "asks" has ${longest} at most.`,
    mend: 'Cut it to what one would type.',
  },
  zh: {
    says: ({ ask }) => `“${ask}”有 ${ask.length} 个字符：asks 每行最多 ${longest} 个。`,
    mend: '删到搜索时会敲的长度。',
  },
});

/** A question is as short as one types it. */
export const asksLong: Check = {
  kinds: [long],
  find: ({ sources }) =>
    sources.flatMap((source) =>
      (source.page?.asks ?? [])
        .filter((ask) => ask.length > longest)
        .map((ask) => long.at(source.file, lineOf(source, ask), { ask })),
    ),
};
