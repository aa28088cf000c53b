import { exitCodes, FlinkdocError } from '../errors.ts';
import { type Diagnosis, diagnosisPage, openQuestionPage } from '../pages/diagnosis.ts';
import type { Io, Library, Outcome, Screen, Tree, Walk } from '../types.ts';
import { reachable, walk } from '../walk.ts';
import { unknownName } from './pick.ts';

/** Where a diagnosis begins when no tree is named. */
const firstTree = 'first-five-minutes';

export interface DiagnoseOptions {
  answer: string[];
  /** When the diagnosis was made, for a replay. */
  at?: string;
}

/** `flinkdoc diagnose [tree]`. `screen` is set when there is a terminal to ask on. */
export async function diagnoseCommand(
  library: Library,
  id: string | undefined,
  options: DiagnoseOptions,
  io: Io,
  screen: Screen | null,
): Promise<Outcome> {
  const tree = await startTree(library, id ?? firstTree);
  const when = options.at === undefined ? io.now() : parseTime(options.at);
  const treeOf = (name: string) => library.tree(name)!;
  const given = walk(tree, treeOf, options.answer);
  if (given.at === 'playbook' || !screen) return outcome(library, tree, given, when);
  const { interview } = await import('../interview.ts');
  const { answers, interrupted } = await interview(library, tree, options.answer, io, screen);
  if (interrupted) return { page: null, exitCode: exitCodes.interrupted };
  return outcome(library, tree, walk(tree, treeOf, answers), when);
}

function parseTime(text: string): Date {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time;
  throw new FlinkdocError(`"${text}" is not a time.`, 'Write it as 2026-11-22T03:15:00Z.');
}

async function startTree(library: Library, id: string): Promise<Tree> {
  const tree = library.tree(id);
  if (tree) return tree;
  const ids = library.entries().filter((entry) => entry.kind === 'tree');
  throw await unknownName(
    'decision tree',
    id,
    ids.map((entry) => entry.id),
    `The trees are: ${ids.map((entry) => entry.id).join(', ')}`,
  );
}

function outcome(library: Library, tree: Tree, walked: Walk, when: Date): Outcome {
  const diagnosis: Diagnosis = { tree, path: walked.path, when };
  if (walked.at === 'playbook')
    return { page: diagnosisPage(diagnosis, library.playbook(walked.playbook)!), exitCode: exitCodes.ok };
  const possible = reachable(walked.tree, walked.question, (name) => library.tree(name)!);
  return {
    page: openQuestionPage(diagnosis, walked.question, possible, library.entries()),
    exitCode: exitCodes.no,
  };
}
