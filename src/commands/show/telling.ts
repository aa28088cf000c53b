import type { Lang } from '../../language.ts';
import type { Io, Playbook, Tree } from '../../types.ts';

/** How a page is told: as it is, or for one version alone. */
export interface Telling {
  playbook: (page: Playbook | undefined) => Playbook | undefined;
  tree: (tree: Tree | undefined) => Tree | undefined;
}

export const asItIs: Telling = { playbook: (page) => page, tree: (tree) => tree };

/** `flink` is a minor version. */
export async function toldFor(flink: string | undefined, io: Io, lang: Lang): Promise<Telling> {
  if (flink === undefined) return asItIs;
  const { readConfigKeys } = await import('../../configuration/config-keys.ts');
  const { forVersion, playbookFor, treeFor } = await import('../shared/version-text.ts');
  const change = forVersion(readConfigKeys(io.data), flink, lang);
  return {
    playbook: (page) => page && playbookFor(page, change),
    tree: (tree) => tree && treeFor(tree, change),
  };
}
