import { exitCodes } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import type { Outcome } from '../../types.ts';
import { withTag } from '../shared/pick.ts';
import { listPage } from './page.ts';

export interface ListOptions {
  tag?: string;
}

/** `flinkdoc list` */
export async function listCommand(library: Library, options: ListOptions): Promise<Outcome> {
  const entries = withTag(library.entries(), options.tag);
  return { page: listPage(entries, options.tag ?? null, library.lang), exitCode: exitCodes.ok };
}
