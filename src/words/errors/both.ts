import type { Lang } from '../../types.ts';
import { en } from './en.ts';
import type { ErrorWords } from './words.ts';
import { zh } from './zh.ts';

export const errorWords: Record<Lang, ErrorWords> = { en, zh };
