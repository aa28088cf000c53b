// Answers in files: of a bundle, of a folder that somebody filled with curl, or a single one.

import type { ReadFile } from '../report.ts';
import type { RestAnswer } from './answer.ts';
import type { Cluster, Failure } from './cluster.ts';
import { failuresOf, refusalsOf } from './decode/failures.ts';
import { clusterOf } from './join.ts';
import type { SavedAnswer } from './saved-answer.ts';

export interface ReadCluster {
  cluster: Cluster;
  /** How its files are listed; null where they are but pieces, which say little by themselves. */
  read: ReadFile | null;
  /** Files that tell nothing of it. */
  unused: string[];
}

/** What an answer tells of failures: those of a job, or that of a request. */
export const failuresIn = (value: unknown): Failure[] => failuresOf(value)?.entries ?? refusalsOf(value);

/** The cluster that files tell of; null where none of them is an answer. */
export function clusterIn(files: SavedAnswer[]): ReadCluster | null {
  const manifests = files.flatMap(({ manifest }) => manifest ?? []);
  const asked = new Map(manifests.flatMap(({ requests }) => [...requests]));
  const answers = files.flatMap(({ file, answer }) => (answer ? { ...answer, ...asked.get(file) } : []));
  if (answers.length === 0) return null;
  const cluster = clusterOf(answers);
  const isWhole =
    manifests.length > 0 ||
    cluster.jobs.some(({ vertices }) => vertices.some(({ rounds }) => rounds.length > 0));
  const name = manifests[0]?.url ?? commonFolder(files.map(({ file }) => file));
  const unused = files.filter(({ file, answer, index }) => !answer && !index && !asked.has(file));
  return {
    cluster,
    read: isWhole
      ? listed(name, answers, cluster, [...new Set(manifests.flatMap(({ trouble }) => trouble))])
      : null,
    unused: unused.map(({ file }) => file),
  };
}

function listed(file: string, answers: RestAnswer[], cluster: Cluster, trouble: string[]): ReadFile {
  const times = answers.flatMap(({ at }) => at ?? []);
  return {
    file,
    kind: 'cluster',
    lines: answers.length,
    from: times.length === 0 ? cluster.at : times.reduce((a, b) => Math.min(a, b)),
    to: times.length === 0 ? cluster.at : times.reduce((a, b) => Math.max(a, b)),
    zone: 0,
    trouble,
  };
}

function commonFolder(names: string[]): string {
  const [first = '', ...others] = names;
  const parts = first.split('/');
  const shared = parts.findIndex((part, at) => others.some((name) => name.split('/')[at] !== part));
  return shared === -1 ? first : parts.slice(0, shared).join('/') || '.';
}
