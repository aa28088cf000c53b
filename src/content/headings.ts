import { firstLanguage, type InEachLanguage, langs } from '../language.ts';
import type { Lang, Section } from '../types.ts';

/** The `##` headings of each kind of page, all of them, in this order. */
export const headingsOf = {
  en: {
    problem: ['You are here if', 'Confirm', 'Stop the bleeding', 'Causes', 'Fix', 'Verify', 'Do not', 'Why'],
    recipe: ['You need this if', 'Options', 'Steps', 'Verify', 'Do not', 'Why'],
    guide: ['You need this if', 'Steps', 'Reading', 'Do not', 'Why'],
  },
  zh: {
    problem: ['什么情况看这页', '确认', '止损', '原因', '修复', '验证', '不要做', '原理'],
    recipe: ['什么情况需要', '方案对比', '步骤', '验证', '不要做', '原理'],
    guide: ['什么情况需要', '步骤', '怎么读', '不要做', '原理'],
  },
} as const;

/** The heading of the card: what to do at once, on one screen. A page may have it, before all others. */
export const cardHeading: InEachLanguage<string> = { en: 'At once', zh: '先做什么' };

export const cardSlug = 'at-once';

/** What the first step on a card begins with. */
export const firstStepLabel: InEachLanguage<string> = { en: 'First:', zh: '第一步：' };

/** What tells on a card whether it is this page. */
export const beSureLabel: InEachLanguage<string> = { en: 'Be sure:', zh: '怎么确认：' };

/** The anchor a code-hosting site gives a heading: `Do not` -> `do-not`. */
export function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/** The slug of a heading that pages have, in all languages that of the first one, and its language; undefined for others. */
export function knownHeading(heading: string): { lang: Lang; slug: string } | undefined {
  known ??= new Map(langs.flatMap(headingsIn));
  return known.get(heading);
}

/** Made when first asked for: a search in pages that are compiled asks for none. */
let known: Map<string, { lang: Lang; slug: string }> | undefined;

const headingsIn = (lang: Lang) => [
  [cardHeading[lang], { lang, slug: cardSlug }] as const,
  ...(['problem', 'recipe', 'guide'] as const).flatMap((kind) =>
    headingsOf[lang][kind].map(
      (heading, index) => [heading, { lang, slug: slug(headingsOf[firstLanguage][kind][index]!) }] as const,
    ),
  ),
];

/** The language of the headings, the first one where they are none of ours. */
export function languageOfHeadings(sections: Section[]): Lang {
  const found = sections.flatMap(({ heading }) => knownHeading(heading)?.lang ?? []);
  return found.find((lang) => lang !== firstLanguage) ?? firstLanguage;
}
