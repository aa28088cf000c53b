import type { Lang } from '../../language.ts';
import type { Io, Playbook, Tree } from '../../types.ts';

/** How a page is told: as it is, or for one version alone. */
export interface Telling {
  playbook: (page: Playbook | undefined) => Playbook | undefined;
  tree: (tree: Tree | undefined) => Tree | undefined;
}

export const asItIs: Telling = { playbook: (page) => page, tree: (tree) => tree };

/** `flink` is a minor version; without one a page is told as it is. */
export async function toldFor(
  flink: string | null | undefined,
  io: Pick<Io, 'data'>,
  lang: Lang,
): Promise<Telling> {
  if (flink === undefined || flink === null) return asItIs;
  const { readConfigKeys } = await import('../../configuration/config-keys.ts');
  const { forVersion, playbookFor, treeFor } = await import('./version-text.ts');
  const change = forVersion(readConfigKeys(io.data), flink, lang);
  return {
    playbook: (page) => page && playbookFor(page, change),
    tree: (tree) => tree && treeFor(tree, change),
  };
}
