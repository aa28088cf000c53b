import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import type { Check } from './check.ts';

const empty = faultKind<{ heading: string }>({
  code: 'section-empty',
  severity: 'warning',
  en: {
    says: ({ heading }) => `The section "${heading}" is empty.`,
    mend: 'Write it: who reads the page needs it.',
  },
  zh: {
    says: ({ heading }) => `“${heading}”一节是空的。`,
    mend: '补上内容：看这页的人需要它。',
  },
});

/** A page says something under each of its headings. */
export const sectionEmpty: Check = {
  kinds: [empty],
  find: ({ sources }) =>
    sources.flatMap((source) => {
      if (source.kind !== 'playbook' || !source.page) return [];
      return source.page.sections
        .filter(({ markdown }) => markdown === '')
        .map(({ heading }) => empty.at(source.file, lineOf(source, `## ${heading}`), { heading }));
    }),
};
