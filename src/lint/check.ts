import type { Fault, FaultKind } from '../content/fault.ts';
import type { Folder } from '../content/folder.ts';
import type { Source } from '../content/source.ts';
import { firstLanguage, langs } from '../language.ts';
import type { Tree } from '../types.ts';
import type { FlinkFacts } from './flink-facts.ts';

/** Something that must be true of all pages of a folder: a file of this folder, and a line in `checks.ts`. */
export interface Check {
  /** All that it can find. */
  kinds: FaultKind<never>[];
  find: (folder: Contents, beyond: Beyond) => Fault[];
}

/** What checks read of a folder. */
type Contents = Pick<Folder, 'sources' | 'glossary'>;

/** What checks may know beside the folder. */
export interface Beyond {
  /** Ids of playbooks that may be pointed to though they stand elsewhere. */
  playbooks: Set<string>;
  trees: Map<string, Tree>;
  /** Ids of findings that pages which stand elsewhere and rules make. */
  findings: Set<string>;
  flink: FlinkFacts;
}

/** The ids of a kind of page that may be pointed to. */
export function idsOf(kind: 'playbook' | 'tree', { sources }: Contents, beyond: Beyond): Set<string> {
  const elsewhere = kind === 'playbook' ? beyond.playbooks : beyond.trees.keys();
  return new Set([...elsewhere, ...sources.filter((source) => source.kind === kind).map(({ id }) => id)]);
}

/** The trees of a folder in one language, and all that a walk in it may come through. */
export interface WalkedTrees {
  own: TreeSource[];
  /** By id; what is not translated is walked in the first language. */
  all: Map<string, Tree>;
}

type TreeSource = Source & { kind: 'tree'; page: Tree };

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
