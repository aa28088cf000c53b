import type { Lang } from '../../types.ts';
import { en } from './en.ts';
import type { LintWords } from './words.ts';
import { zh } from './zh.ts';

export const lintWords: Record<Lang, LintWords> = { en, zh };
