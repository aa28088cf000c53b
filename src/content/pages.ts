import { firstLanguage } from '../language.ts';
import type { Playbook, Tree } from '../types.ts';
import type { Folder } from './folder.ts';
import type { Source } from './source.ts';

/** The pages of a folder by kind, those in the first language apart. */
export interface Pages {
  playbooks: Playbook[];
  trees: Tree[];
  /** In all other languages; each has one of the same id in the first. */
  translated: { playbooks: Playbook[]; trees: Tree[] };
  glossary: string[][];
}

/** The pages of a folder that could be read. */
export function pagesOf({ sources, glossary }: Pick<Folder, 'sources' | 'glossary'>): Pages {
  const ofKinds = (wanted: Source[]) => ({
    playbooks: wanted.flatMap((source) => (source.kind === 'playbook' && source.page) || []),
    trees: wanted.flatMap((source) => (source.kind === 'tree' && source.page) || []),
  });
  return {
    ...ofKinds(sources.filter(({ lang }) => lang === firstLanguage)),
    translated: ofKinds(sources.filter(({ lang }) => lang !== firstLanguage)),
    glossary,
  };
}
