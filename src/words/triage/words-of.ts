import type { Lang } from '../../types.ts';
import { en } from './en.ts';
import { threadWordsOf } from './threads/words-of.ts';
import type { TriageWords } from './words.ts';
import { zh } from './zh.ts';

const all: Record<Lang, TriageWords> = { en, zh };

/** What a triage says in a language. */
export function triageWordsOf(lang: Lang): TriageWords {
  return { ...all[lang], found: { ...all[lang].found, ...threadWordsOf(lang) } };
}
