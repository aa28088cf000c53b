import type { Lang } from '../../types.ts';
import { en } from './en.ts';
import type { TriageWords } from './words.ts';
import { zh } from './zh.ts';

const all: Record<Lang, TriageWords> = { en, zh };

/** What a triage says in a language. */
export const triageWordsOf = (lang: Lang): TriageWords => all[lang];
