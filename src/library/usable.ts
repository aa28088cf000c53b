import type { Fault } from '../content/fault.ts';
import type { Folder } from '../content/folder.ts';
import type { Source } from '../content/source.ts';
import { answerDead } from '../lint/answer-dead.ts';
import type { Beyond } from '../lint/check.ts';
import { fileName } from '../lint/id.ts';
import { noFacts } from '../lint/no-facts.ts';
import { treeEndless } from '../lint/tree-endless.ts';
import { waysThrough } from '../lint/ways.ts';
import type { Signature } from '../types.ts';
import type { Library } from './library.ts';

/** So often a pattern may go over a line without a limit of its time: to set one costs more than most patterns do. */
const mostWays = 300;

export function isLimited({ match }: Signature): boolean {
  const { fromOne, beginnings } = waysThrough(match);
  return fromOne * beginnings > mostWays;
}

/** Leaves out what cannot be used; then what only led there, until all that is left leads somewhere. */
export function usable(
  { sources, faults, glossary }: Folder,
  below: Library,
): { sources: Source[]; leftOut: Fault[] } {
  const beyond = beyondOf(below, sources);
  const leftOut = [...faults, ...fileName.find({ sources, glossary }, beyond)].filter(
    ({ kind }) => kind.unusable,
  );
  for (;;) {
    const broken = new Set(leftOut.map(({ file }) => file));
    const rest = sources.filter(({ file, page }) => page !== null && !broken.has(file));
    const dead = [answerDead, treeEndless].flatMap(({ find }) => find({ sources: rest, glossary }, beyond));
    if (dead.length === 0) return { sources: rest, leftOut };
    leftOut.push(...dead);
  }
}

/** What the trees of a folder may lead to. Without trees, nothing is looked up. */
function beyondOf(below: Library, sources: Source[]): Beyond {
  const some = sources.some(({ kind }) => kind === 'tree');
  const entries = some ? below.entries() : [];
  const trees = entries.filter(({ kind }) => kind === 'tree').map(({ id }) => below.tree(id)!);
  return {
    playbooks: new Set(entries.filter(({ kind }) => kind !== 'tree').map(({ id }) => id)),
    trees: new Map(trees.map((tree) => [tree.id, tree])),
    findings: new Set(),
    flink: noFacts,
  };
}
