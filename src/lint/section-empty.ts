import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import type { Check } from './check.ts';

const empty = faultKind<{ headings: string[] }>({
  code: 'section-empty',
  severity: 'warning',
  en: {
    says: ({ headings: [first, ...others] }) =>
      others.length === 0
        ? `The section "${first}" is empty.`
        : `These sections are empty: ${[first, ...others].map((heading) => `"${heading}"`).join(', ')}.`,
    mend: 'Write what belongs there: who reads the page needs it.',
  },
  zh: {
    says: ({ headings }) =>
      `${headings.map((heading) => `“${heading}”`).join('')}${headings.length > 1 ? '这几节' : '一节'}是空的。`,
    mend: '补上内容：看这页的人需要它。',
  },
});

/** A page says something under each of its headings. Those with nothing are told once a page: a draft has many. */
export const sectionEmpty: Check = {
  kinds: [empty],
  find: ({ sources }) =>
    sources.flatMap((source) => {
      if (source.kind !== 'playbook' || !source.page) return [];
      const headings = source.page.sections
        .filter(({ markdown }) => markdown === '')
        .map(({ heading }) => heading);
      return headings.length > 0
        ? [empty.at(source.file, lineOf(source, `## ${headings[0]}`), { headings })]
        : [];
    }),
};
