import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import { firstLanguage } from '../language.ts';
import type { Check } from './check.ts';

const marked = faultKind<null>({
  code: 'draft',
  severity: 'warning',
  en: {
    says: () => 'The page is a draft: search puts it behind pages that answer the same.',
    mend: 'Read it, put right what is wrong, then take out "draft: true".',
  },
  zh: {
    says: () => '这一页还是草稿，搜索时排在回答同一问题的页面后面。',
    mend: '读一遍，改好，再删掉 draft: true。',
  },
});

/** A draft is looked through before it counts as much as other pages. */
export const draft: Check = {
  kinds: [marked],
  find: ({ sources }) =>
    sources.flatMap((source) =>
      source.kind === 'playbook' && source.lang === firstLanguage && source.page?.draft
        ? [marked.at(source.file, lineOf(source, 'draft: true'), null)]
        : [],
    ),
};
