import type { KeptPart } from '../../search/search-index.ts';

/** An index as a site keeps it: JSON has no maps, and plain arrays alone. */
export type KeptIndex = (Omit<KeptPart['data'], 'postings'> & {
  postings: [stem: string, pages: number[], lines: number[]][];
  hidden: number[];
})[];

/** What `site --format json` prints. */
export interface SiteData {
  schemaVersion: 1;
  /** As it was named. */
  folder: string;
  /** Of each language. */
  pages: number;
  files: number;
  /** Files of the last time that are no longer there. */
  removed: number;
  /** A `file:` address. */
  begin: string;
}
