import type { Fault, FaultKind } from '../content/fault.ts';
import type { Folder } from '../content/folder.ts';
import type { Tree } from '../types.ts';
import type { FlinkFacts } from './flink-facts.ts';

/** Something that must be true of all pages of a folder: a file of this folder, and a line in `checks.ts`. */
export interface Check {
  /** All that it can find. */
  kinds: FaultKind<never>[];
  find: (folder: Contents, beyond: Beyond) => Fault[];
}

/** What checks read of a folder. */
export type Contents = Pick<Folder, 'sources' | 'glossary'>;

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
