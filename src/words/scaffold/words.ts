/** What stands in a page that is to be filled in. No sentence may hold what YAML or HTML would read as its own. */
export interface ScaffoldWords {
  /** What the contract for writers asks of each part, by its heading. */
  wanted: Record<string, string>;
  summary: string;
  /** Comments behind keys of the front matter. */
  dataRisks: string;
  symptoms: string;
  /** What to write into a page that adds to another. */
  adding: (headings: readonly string[]) => string;
  tree: { summary: string; question: string; hint: string; howTo: string; yes: string; no: string };
}
