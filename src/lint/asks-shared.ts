import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import { stems } from '../search/tokenize.ts';
import type { Check } from './check.ts';

const shared = faultKind<{ ask: string; other: string }>({
  code: 'asks-shared',
  severity: 'warning',
  en: {
    says: ({ ask, other }) => `"${ask}" is asked on "${other}" too.`,
    mend: 'Keep the question on the page that answers it, and take it out of the other.',
  },
  zh: {
    says: ({ ask, other }) => `“${ask}”在“${other}”里也有。`,
    mend: '只留在能回答它的那一页，另一页删掉。',
  },
});

/** The same question, in whatever order of its words, is asked on one page only. */
export const asksShared: Check = {
  kinds: [shared],
  find: ({ sources }) => {
    const first = new Map<string, { key: string; id: string }>();
    return sources.flatMap((source) =>
      (source.page?.asks ?? []).flatMap((ask) => {
        const words = `${source.lang} ${[...new Set(stems(ask))].sort().join(' ')}`;
        const own = { key: `${source.kind}/${source.id}`, id: source.id };
        const other = first.get(words) ?? own;
        first.set(words, other);
        return other.key === own.key
          ? []
          : [shared.at(source.file, lineOf(source, ask), { ask, other: other.id })];
      }),
    );
  },
};
