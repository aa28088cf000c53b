import { exitCodeOf, exitCodes, FlinkdocError } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import type { Io, Outcome, Screen, Tree } from '../../types.ts';
import { walk } from '../../walk.ts';
import type { Keep } from '../command.ts';
import { unknownPage } from '../shared/unknown-page.ts';
import { firstTree } from './first-tree.ts';
import { answersKept } from './kept.ts';
import { type BegunDiagnosis, opened, outcome } from './outcome.ts';
import { tellReached } from './reached.ts';
import { toldBy } from './told.ts';

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
  /** The file of an incident, named again to go on. */
  incident?: string;
}

/** `flinkdoc diagnose [tree]`. `screen` is set when there is a terminal to ask on. */
export async function diagnoseCommand(
  library: Library,
  id: string | undefined,
  options: DiagnoseOptions,
  io: Io,
  screen: Screen | null,
  keep: Keep = async () => {},
): Promise<Outcome> {
  const tree = await startTree(library, id ?? firstTree);
  const when = options.at === undefined ? io.now() : parseTime(options.at);
  const treeOf = (name: string) => library.tree(name)!;
  const given = options.answer ?? [];
  const files = options.evidence ?? [];
  const told = await toldBy(library, files, io);
  const begun: BegunDiagnosis = {
    ...{ tree, content: options.content ?? [], evidence: files, when, lang: library.lang },
    incident: options.incident ?? null,
    told: told.offer,
    unclaimed: told.unclaimed,
  };
  const kept = answersKept(tree, files, keep);
  const walked = (answers: string[]) => walk(tree, treeOf, answers, told.answered);
  if (told.offer && given.length === 1 && given[0] === told.offer.playbook)
    return opened(library, begun, told.offer, walked([]));
  const begins = walked(given);
  // Who has answered a question goes on with the questions.
  const offer = given.length === 0 ? told.offer : null;
  if (screen && !options.yes && (offer || begins.at === 'question')) {
    const { interview } = await import('./interview.ts');
    const { answers, signal, opens, left } = await interview(
      library,
      walked,
      given,
      io,
      screen,
      { ...told, offer },
      kept,
    );
    if (signal) return { page: null, exitCode: exitCodeOf[signal] };
    const ended = walked(answers);
    // Who leaves before the page is opened has not asked for it, whatever the evidence says.
    if (left && ended.at === 'playbook') return { page: null, exitCode: exitCodes.no };
    const reached = offer && opens ? offer.playbook : ended.at === 'playbook' ? ended.playbook : null;
    if (reached !== null || ended.at === 'undecided') tellReached(library, reached, io);
    if (offer && opens) return opened(library, begun, offer, walked([]));
    return { ...outcome(library, begun, ended, told.answered, null), left };
  }
  await kept(begins.stops);
  if (offer?.certain) return opened(library, begun, offer, begins);
  return outcome(library, begun, begins, told.answered, offer);
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
  throw library.playbook(id) ? isAPage(id) : await unknownPage(library, 'tree', id);
}

const isAPage = (id: string) =>
  new FlinkdocError({
    en: [`"${id}" is a page, and asks nothing.`, `Read it: flinkdoc show ${id}`],
    zh: [`“${id}”是页面，没有提问。`, `直接看：flinkdoc show ${id}`],
  });
