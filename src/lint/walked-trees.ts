import type { Source } from '../content/source.ts';
import { firstLanguage, langs } from '../language.ts';
import type { Tree } from '../types.ts';
import type { Beyond, Contents } from './check.ts';

/** The trees of a folder in one language, and all that a walk in it may come through. */
export interface WalkedTrees {
  own: TreeSource[];
  /** By id; what is not translated is walked in the first language. */
  all: Map<string, Tree>;
}

export type TreeSource = Source & { kind: 'tree'; page: Tree };

/** The trees that could be read, each language by itself. */
export function walkedTrees({ sources }: Contents, beyond: Beyond): WalkedTrees[] {
  const read = sources.filter(
    (source): source is TreeSource => source.kind === 'tree' && source.page !== null,
  );
  const originals = read.filter(({ lang }) => lang === firstLanguage);
  return langs.map((lang) => {
    const own = read.filter((source) => source.lang === lang);
    const here = [...originals, ...own].map(({ page }): [string, Tree] => [page.id, page]);
    return { own, all: new Map([...beyond.trees, ...here]) };
  });
}
