import { minorOf } from '../configuration/version.ts';
import type { Source } from '../content/source.ts';

/** `2.0` where a page or a tree is for `>=2.0`; null where it has no oldest version. */
export const oldestOf = ({ page }: Source): string | null =>
  minorOf(/^>=? ?(\S+)/.exec(page?.flink ?? '')?.[1] ?? null);
