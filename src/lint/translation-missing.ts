import { faultKind } from '../content/fault.ts';
import type { Source } from '../content/source.ts';
import { firstLanguage, type InEachLanguage, type Lang, langs } from '../language.ts';
import type { Check } from './check.ts';

const names: InEachLanguage<Record<Lang, string>> = {
  en: { en: 'English', zh: 'Chinese' },
  zh: { en: '英文', zh: '中文' },
};

const missing = faultKind<{ lang: Lang; kind: Source['kind']; id: string }>({
  code: 'translation-missing',
  severity: 'warning',
  en: {
    says: ({ lang, kind, id }) => `There is no ${names.en[lang]} page of the ${kind} "${id}".`,
    mend: 'Write it, or the English page is shown.',
  },
  zh: {
    says: ({ lang, kind, id }) =>
      `${kind === 'tree' ? '决策树' : 'playbook'}“${id}”没有${names.zh[lang]}页面。`,
    mend: '补上这个页面，否则显示英文页面。',
  },
});

/** In a folder with pages of a language every page has one. */
export const translationMissing: Check = {
  kinds: [missing],
  find: ({ sources }) => {
    const originals = sources.filter(({ lang }) => lang === firstLanguage);
    return langs
      .filter((lang) => lang !== firstLanguage)
      .flatMap((lang) => {
        const translated = sources.filter((source) => source.lang === lang);
        if (translated.length === 0) return [];
        const has = new Set(translated.map(({ kind, id }) => `${kind}/${id}`));
        return originals
          .filter(({ kind, id }) => !has.has(`${kind}/${id}`))
          .map(({ file, kind, id }) => missing.at(file, 1, { lang, kind, id }));
      });
  },
};
