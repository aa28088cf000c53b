import type { Lang } from '../../../types.ts';
import { en } from './en.ts';
import type { ImportWords } from './words.ts';
import { zh } from './zh.ts';

export const importWords: Record<Lang, ImportWords> = { en, zh };
