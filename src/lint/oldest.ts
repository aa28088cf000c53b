import { minorOf } from '../configuration/version.ts';

/** `2.0` of `>=2.0`, the versions a page is for; null where it has no oldest one. */
export const oldestOf = (flink: string | null | undefined): string | null =>
  minorOf(/^>=? ?(\S+)/.exec(flink ?? '')?.[1] ?? null);
