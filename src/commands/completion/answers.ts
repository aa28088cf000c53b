import type { Library } from '../../library/library.ts';
import { plain, skip, walk } from '../../walk.ts';
import { firstTree } from '../diagnose/first-tree.ts';
import { diagnoseWords } from '../diagnose/words.ts';

/** One word a shell may offer. */
export interface Candidate {
  value: string;
  description: string;
}

/** The choices of the question that a walk stands at, each with its number; none where the answers so far lead nowhere. */
export function choicesAt(library: Library, id: string | undefined, answers: string[]): Candidate[] {
  const tree = library.tree(id ?? firstTree);
  if (!tree) return [];
  try {
    const here = walk(tree, (name) => library.tree(name)!, answers);
    if (here.at !== 'question') return [];
    const choices = here.question.answers.map(({ label }, at) => ({
      value: plain(label),
      description: `${at + 1}`,
    }));
    return [...choices, { value: skip, description: diagnoseWords[library.lang].rows.skip }];
  } catch {
    return [];
  }
}
