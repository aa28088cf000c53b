import type { Area, DataRisk, Field } from '../../types.ts';

/** All that the pages of the library say around its content. Texts are Markdown. */
export interface Words {
  areas: Record<Area, string>;
  dataRisks: Record<DataRisk, string>;
  fields: Record<Field, string>;
  /** What commands on a page name differently from cluster to cluster, by variable. */
  placeholders: Record<string, string>;
  inTheCommands: (explained: [name: string, what: string][]) => string;
  extendedBy: (first: string, more: string[]) => string;
  /** The facts below a title; each is `name: value`. */
  facts: Record<'page' | 'dataRisk' | 'flink' | 'area' | 'from' | 'walkIt', (value: string) => string>;
  /** A page, and the command that opens it. */
  opens: (title: string, command: string) => string;
  related: string;
  references: string;
  checkedOn: (date: string, versions: string[]) => string;
  list: {
    title: (tag: string | null) => string;
    counts: (playbooks: number, trees: number) => string;
    trees: string;
    from: (origin: string) => string;
  };
  search: {
    title: (query: string) => string;
    corrected: (from: string, to: string) => string;
    nothingFits: string;
    noWord: string;
    matched: (where: string[]) => string;
    wordsIn: (words: string, fields: string[]) => string;
    section: (name: string) => string;
    next: (command: string) => string;
    advice: string[];
  };
  diagnosis: {
    title: (tree: string, page: string) => string;
    when: (time: string) => string;
    verdict: (summary: string) => string;
    dataRisk: (risk: string) => string;
    playbook: (command: string) => string;
    open: (title: string) => string;
    answered: string;
    links: string;
    replay: string;
    goOn: string;
  };
  interview: {
    howTo: string;
    lookAbove: string;
    stillPossible: string;
    more: (count: number) => string;
    rows: { unknown: string; back: string; quit: string };
  };
}
