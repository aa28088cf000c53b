import type { Library } from '../../library/library.ts';
import { keyOf } from '../../search/key.ts';
import { search } from '../../search/search.ts';
import type { Claim } from '../../triage/suspect.ts';
import type { Knowledge } from '../../triage/triage.ts';
import type { SearchedSignature } from '../../types.ts';

/** Pages named for what no page claims. */
const mostNearest = 3;

export async function nearest(library: Library, text: string): Promise<string[]> {
  const { fits, hits } = search(library.index(), library.entry, text, { limit: mostNearest + 2 });
  const pages = hits.filter(({ kind }) => kind !== 'tree').map(({ id }) => id);
  return fits ? pages.slice(0, mostNearest) : [];
}

/** What the pages of a library know of log lines and of findings. */
export function knowledgeOf(library: Library): {
  signatures: SearchedSignature[];
  knowledge: Omit<Knowledge, 'answering'>;
} {
  const index = library.index();
  const claims = new Map<string, Claim>();
  const signatures = index.signatures().filter(({ doc, id, shows, whole, where, text }) => {
    const entry = library.entry(keyOf(index.doc(doc)));
    if (!entry || claims.has(id)) return false;
    claims.set(id, { id, shows, whole, where, text, playbook: entry.id });
    return true;
  });
  const entries = library.entries();
  return {
    signatures,
    knowledge: {
      claimOf: (id) => claims.get(id),
      explained: (finding) =>
        entries.filter(({ explains }) => explains.includes(finding)).map(({ id }) => id),
    },
  };
}
