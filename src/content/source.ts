import type { Lang, Playbook, Tree } from '../types.ts';
import type { Fault } from './fault.ts';
import { withFences } from './fences.ts';

/** A content file and what could be read of it. */
export type Source = {
  file: string;
  id: string;
  lang: Lang;
  /** The lines of the file, without line ends. */
  lines: string[];
} & ({ kind: 'playbook'; page: Playbook | null; extends: boolean } | { kind: 'tree'; page: Tree | null });

/** What a check may know beside the sources themselves. */
export interface Known {
  /** Ids of playbooks that may be pointed to though they stand elsewhere. */
  playbooks: Set<string>;
  trees: Map<string, Tree>;
  /** Ids of findings that pages which stand elsewhere and rules make. */
  findings: Set<string>;
  facts: Facts;
}

/** What is true of Flink: the tables of `data/`. */
export interface Facts {
  configKeys: ConfigKey[];
  metrics: string[];
}

export interface ConfigKey {
  key: string;
  default: string;
  /** The version it came with; empty for 1.9 and before, or where unknown. */
  since: string;
  oldNames: string[];
}

/** One thing that must be true of all pages. */
export type Check = (sources: Source[], known: Known) => Fault[];

interface ProseLine {
  /** Counted from 1. */
  line: number;
  text: string;
}

const known = new WeakMap<string[], ProseLine[]>();

/** The lines of a page outside its code blocks. Several checks read them: they are found once. */
export function proseLines({ lines }: Source): ProseLine[] {
  const prose =
    known.get(lines) ??
    withFences(lines).flatMap(({ text, fenced }, index) => (fenced ? [] : [{ line: index + 1, text }]));
  known.set(lines, prose);
  return prose;
}

/** The line a text stands on for the first time, counted from 1; 1 when it does not. */
export function lineOf({ lines }: Source, text: string): number {
  return Math.max(lines.findIndex((line) => line.includes(text)) + 1, 1);
}
