import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import { firstLanguage } from '../language.ts';
import type { Playbook, Section } from '../types.ts';
import type { Check } from './check.ts';

const missing = faultKind<{ heading: string; versions: string[] }>({
  code: 'translation-version',
  severity: 'warning',
  en: {
    says: ({ heading, versions }) =>
      `The section "${heading}" does not speak of ${versions.join(', ')}, as the English page does.`,
    mend: 'Say it there as well: what holds for some versions holds for them in each language.',
  },
  zh: {
    says: ({ heading, versions }) => `“${heading}”一节没有提到英文页面写的版本 ${versions.join('、')}。`,
    mend: '在这里也写明：只对某些版本成立的，用哪种语言说都一样。',
  },
});

/** A bound by a version, of Flink or of something beside it: `1.15+`, `since 3.1`, `before operator 1.10`. */
const bound =
  /(?<![\w.])(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\+|\b(?:since|before|until|up to)(?: [a-z]{1,20})? (\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\b/gi;

/** What a page says of some versions alone its translation says of the same ones, section by section. */
export const translationVersion: Check = {
  kinds: [missing],
  find: ({ sources }) => {
    const originals = new Map<string, Playbook | null>();
    for (const source of sources)
      if (source.kind === 'playbook' && source.lang === firstLanguage) originals.set(source.id, source.page);
    return sources.flatMap((source) => {
      const original = originals.get(source.id)?.sections;
      if (source.kind !== 'playbook' || source.lang === firstLanguage || !original) return [];
      return (source.page?.sections ?? []).flatMap((section, index) => {
        const { heading, markdown } = section;
        const named = namedIn(markdown);
        const versions = boundsOf(original[index]).filter((version) => !named.has(version));
        if (versions.length === 0) return [];
        return [missing.at(source.file, lineOf(source, `## ${heading}`), { heading, versions })];
      });
    });
  },
};

const boundsOf = (section: Section | undefined) => [
  ...new Set(Array.from((section?.markdown ?? '').matchAll(bound), ([, later, other]) => (later ?? other)!)),
];

const namedIn = (markdown: string) => new Set(markdown.match(/\d{1,2}(?:\.\d{1,2})+/g));
