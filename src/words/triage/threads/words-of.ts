import type { Lang } from '../../../types.ts';
import { en } from './en.ts';
import type { ThreadWords } from './words.ts';
import { zh } from './zh.ts';

const all: Record<Lang, ThreadWords> = { en, zh };

/** The sentences for findings in thread dumps. */
export function threadWordsOf(lang: Lang): ThreadWords {
  return all[lang];
}
