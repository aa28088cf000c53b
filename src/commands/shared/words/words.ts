import type { Block, Words } from '../../../blocks/blocks.ts';
import type { Area, DataRisk, Field } from '../../../types.ts';

/** All that the pages of the library say around its content. */
export interface PageWords {
  areas: Record<Area, string>;
  dataRisks: Record<DataRisk, Words>;
  fields: Record<Field, string>;
  /** What commands on a page name differently from cluster to cluster, by variable. */
  placeholders: Record<string, string>;
  inTheCommands: (explained: [name: string, what: string][]) => Words;
  extendedBy: (first: Words, more: Words[]) => Words;
  /** The facts below a title; each is `name: value`. */
  facts: Record<'page' | 'dataRisk' | 'flink' | 'area' | 'from' | 'walkIt', (value: Words) => Words>;
  /** A page, and the command that opens it. */
  opens: (title: Words, command: Words) => Words;
  related: string;
  references: string;
  checkedOn: (date: string, versions: string[]) => Words;
  list: {
    title: (tag: Words | null) => Words;
    counts: (playbooks: number, trees: number) => Words;
    trees: Words;
    from: (origin: Words) => Words;
  };
  search: {
    title: (query: Words) => Words;
    corrected: (from: Words, to: Words) => Words;
    nothingFits: Words;
    noWord: Words;
    matched: (where: Words[]) => Words;
    wordsIn: (words: Words[], fields: string[]) => Words;
    section: (name: string) => Words;
    next: (command: Words) => Words;
    advice: Block[];
  };
  diagnosis: {
    title: (tree: Words, page: Words) => Words;
    when: (time: string) => Words;
    verdict: (summary: Words) => Words;
    dataRisk: (risk: Words) => Words;
    playbook: (command: Words) => Words;
    open: (title: Words) => Words;
    answered: string;
    links: string;
    replay: string;
    goOn: string;
  };
  interview: {
    howTo: string;
    lookAbove: string;
    stillPossible: string;
    more: (count: number) => Words;
    rows: { unknown: string; back: string; quit: string };
  };
}
