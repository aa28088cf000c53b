import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import type { Check } from './check.ts';

/** Fewer lines of a page hardly change what search finds: measured, see docs/search.md. */
const enough = 30;

const few = faultKind<{ count: number }>({
  code: 'asks-few',
  severity: 'warning',
  en: {
    says: ({ count }) =>
      `"asks" has ${count} ${count === 1 ? 'line' : 'lines'}; a page that has any has ${enough} in each language.`,
    mend: 'Write more questions the way people ask them, or leave "asks" out in both languages.',
  },
  zh: {
    says: ({ count }) => `asks 只有 ${count} 行：写了 asks 的页面，每种语言至少 ${enough} 行。`,
    mend: '照大家提问的说法再补几条；不写的话，两种语言都不写。',
  },
});

/** A page with questions has enough of them, in each language it is there in. What extends a page adds as many as it likes. */
export const asksFew: Check = {
  kinds: [few],
  find: ({ sources }) => {
    const keyOf = ({ kind, id }: (typeof sources)[number]) => `${kind}/${id}`;
    const some = new Set(sources.filter(({ page }) => page?.asks?.length).map(keyOf));
    return sources.flatMap((source) => {
      const count = source.page?.asks?.length ?? 0;
      const adds = source.kind === 'playbook' && source.extends;
      if (!source.page || adds || !some.has(keyOf(source)) || count >= enough) return [];
      return [few.at(source.file, lineOf(source, 'asks:'), { count })];
    });
  },
};
