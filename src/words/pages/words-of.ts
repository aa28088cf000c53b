import type { Lang } from '../../types.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

const all: Record<Lang, Words> = { en, zh };

/** What the pages say in a language. */
export function wordsOf(lang: Lang): Words {
  return all[lang];
}
