import type { Library } from '../../library/library.ts';
import { plain, walk } from '../../walk.ts';

/** One word a shell may offer. */
export interface Candidate {
  value: string;
  description: string;
}

/** The choices of the question that a walk stands at, each with its number; none where the answers so far lead nowhere. */
export function choicesAt(library: Library, id: string, answers: string[]): Candidate[] {
  const tree = library.tree(id);
  if (!tree) return [];
  try {
    const here = walk(tree, (name) => library.tree(name)!, answers);
    if (here.at !== 'question') return [];
    return here.question.answers.map(({ label }, at) => ({ value: plain(label), description: `${at + 1}` }));
  } catch {
    return [];
  }
}
