import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../types.ts';

export type PageKind = 'playbooks' | 'trees';

/**
 * Where the pages of a content folder stand, inside it: `en/playbooks` and so on; `playbooks` and `trees` in a folder
 * without languages.
 */
export function placeOf(folder: string, lang: Lang, kind: PageKind): string {
  const flat = lang === 'en' && !['en', 'zh'].some((name) => existsSync(join(folder, name)));
  return flat ? kind : `${lang}/${kind}`;
}

/** The file of synonyms. */
export const glossaryFile = 'glossary.tsv';
