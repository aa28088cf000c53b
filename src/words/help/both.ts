import type { Lang } from '../../types.ts';
import { en } from './en.ts';
import type { HelpWords } from './words.ts';
import { zh } from './zh.ts';

export const helpWords: Record<Lang, HelpWords> = { en, zh };
