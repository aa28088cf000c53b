import { exitCodeOf, exitCodes, FlinkdocError } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import type { Io, Outcome, Screen, Tree, Walk } from '../../types.ts';
import { type Answered, reachable, walk } from '../../walk.ts';
import { unknownName } from '../shared/pick.ts';
import { type Diagnosis, diagnosisPage, openQuestionPage } from './page.ts';

/** Where a diagnosis begins when no tree is named. */
const firstTree = 'first-five-minutes';

export interface DiagnoseOptions {
  answer?: string[];
  /** When the diagnosis was made, for a replay. */
  at?: string;
  /** Logs and thread dumps that answer what they can. */
  evidence?: string[];
  /** Take only the answers of the evidence. */
  yes?: boolean;
  /** Content folders, named again for a replay. */
  content?: string[];
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
  const given = options.answer ?? [];
  const answered = await answersFrom(library, options.evidence ?? [], io);
  const begun = {
    tree,
    content: options.content ?? [],
    evidence: options.evidence ?? [],
    when,
    lang: library.lang,
  };
  const walked = walk(tree, treeOf, given, answered);
  if (walked.at === 'playbook' || !screen || options.yes) return outcome(library, begun, walked);
  const { interview } = await import('./interview.ts');
  const { answers, signal } = await interview(library, tree, given, io, screen, answered);
  if (signal) return { page: null, exitCode: exitCodeOf[signal] };
  return outcome(library, begun, walk(tree, treeOf, answers, answered));
}

/** What the evidence answers by itself. */
async function answersFrom(library: Library, files: string[], io: Io): Promise<Answered | undefined> {
  if (files.length === 0) return undefined;
  const { triageFiles } = await import('../triage/judge-files.ts');
  const { answersOf } = await import('../../triage/answers.ts');
  const { report } = await triageFiles(library, files, io);
  return answersOf(report.findings);
}

function parseTime(text: string): Date {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time;
  throw new FlinkdocError({
    en: [`"${text}" is not a time.`, 'Write it as 2026-11-22T03:15:00Z.'],
    zh: [`“${text}”不是时间。`, '请写成 2026-11-22T03:15:00Z。'],
  });
}

async function startTree(library: Library, id: string): Promise<Tree> {
  const tree = library.tree(id);
  if (tree) return tree;
  const ids = library.entries().filter((entry) => entry.kind === 'tree');
  throw unknownName(
    'tree',
    id,
    ids.map((entry) => entry.id),
  );
}

function outcome(library: Library, begun: Omit<Diagnosis, 'path'>, walked: Walk): Outcome {
  const diagnosis: Diagnosis = { ...begun, path: walked.path };
  if (walked.at === 'playbook')
    return {
      page: diagnosisPage(diagnosis, library.playbook(walked.playbook)!),
      exitCode: exitCodes.ok,
    };
  const possible = reachable(walked.tree, walked.question, (name) => library.tree(name)!);
  return {
    page: openQuestionPage(diagnosis, walked.question, possible, library.entries()),
    exitCode: exitCodes.no,
  };
}
