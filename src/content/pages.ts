import type { Lang, Playbook, Tree } from '../types.ts';
import type { Folder } from './folder.ts';

/** The pages of a folder by kind and language. */
export interface Pages {
  playbooks: Playbook[];
  trees: Tree[];
  /** Chinese pages; each has an English one of the same id. */
  translated: { playbooks: Playbook[]; trees: Tree[] };
  glossary: string[][];
}

/** The pages of a folder that could be read. */
export function pagesOf({ sources, glossary }: Pick<Folder, 'sources' | 'glossary'>): Pages {
  const playbooks = (lang: Lang) =>
    sources.flatMap((source) =>
      source.kind === 'playbook' && source.lang === lang && source.page ? [source.page] : [],
    );
  const trees = (lang: Lang) =>
    sources.flatMap((source) =>
      source.kind === 'tree' && source.lang === lang && source.page ? [source.page] : [],
    );
  return {
    playbooks: playbooks('en'),
    trees: trees('en'),
    translated: { playbooks: playbooks('zh'), trees: trees('zh') },
    glossary,
  };
}
