import { exitCodes } from '../errors.ts';
import { listPage } from '../pages/list.ts';
import type { Library, Outcome } from '../types.ts';
import { withTag } from './pick.ts';

export interface ListOptions {
  tag?: string;
}

/** `flinkdoc list` */
export function listCommand(library: Library, options: ListOptions): Outcome {
  return {
    page: listPage(withTag(library.entries(), options.tag), options.tag ?? null),
    exitCode: exitCodes.ok,
  };
}
