import type { Lang } from '../../../types.ts';
import { en } from './en.ts';
import type { PageWords } from './words.ts';
import { zh } from './zh.ts';

const all: Record<Lang, PageWords> = { en, zh };

/** What the pages say in a language. */
export function wordsOf(lang: Lang): PageWords {
  return all[lang];
}
