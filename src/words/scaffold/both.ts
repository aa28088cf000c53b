import type { Lang } from '../../types.ts';
import { en } from './en.ts';
import type { ScaffoldWords } from './words.ts';
import { zh } from './zh.ts';

export const scaffoldWords: Record<Lang, ScaffoldWords> = { en, zh };
