import { exitCodes } from '../errors.ts';
import type { Library } from '../library/library.ts';
import { listPage } from '../pages/list.ts';
import type { Outcome } from '../types.ts';
import { wordsOf } from '../words/pages/words-of.ts';
import { withTag } from './pick.ts';

export interface ListOptions {
  tag?: string;
}

/** `flinkdoc list` */
export async function listCommand(library: Library, options: ListOptions): Promise<Outcome> {
  const entries = await withTag(library.entries(), options.tag);
  return { page: listPage(entries, options.tag ?? null, wordsOf(library.lang)), exitCode: exitCodes.ok };
}
