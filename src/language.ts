import { FlinkdocError } from './errors.ts';
import type { Lang } from './types.ts';

export const languages: Lang[] = ['en', 'zh'];

/** The language to answer in: `--lang`, else `FLINKDOC_LANG`, else what the environment speaks. */
export function languageOf(choice: Lang | undefined, env: NodeJS.ProcessEnv): Lang {
  if (choice) return choice;
  const own = env.FLINKDOC_LANG;
  if (own) {
    const known = languages.find((lang) => lang === own);
    if (known) return known;
    throw new FlinkdocError(
      `FLINKDOC_LANG is "${own}".`,
      `Set it to ${languages.join(' or ')}, or unset it.`,
    );
  }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
