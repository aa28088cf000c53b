import type { Lang } from '../../../types.ts';
import { en } from './en.ts';
import type { NewWords } from './words.ts';
import { zh } from './zh.ts';

export const newWords: Record<Lang, NewWords> = { en, zh };
