import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bullets, heading, strong, text, withCode } from '../../blocks/blocks.ts';
import { isUrl } from '../../cluster/access.ts';
import { escapeControls } from '../../control-characters.ts';
import { FlinkdocError } from '../../errors.ts';
import type { AnsweredEvent } from '../../incident/event.ts';
import { readIncident } from '../../incident/read.ts';
import { answerArgument, answersOnce, openWalk } from '../../incident/walks.ts';
import { inEachLanguage } from '../../language.ts';
import type { Library } from '../../library/library.ts';
import { render } from '../../render/render.ts';
import { terminalLine } from '../../render/terminal/terminal.ts';
import { theme } from '../../render/terminal/theme.ts';
import type { Io, Screen, Signal, Tree } from '../../types.ts';
import { walk } from '../../walk.ts';
import { tell } from '../../write.ts';
import { ask } from './ask.ts';
import { diagnoseWords } from './words.ts';

export const goingOnWords = inEachLanguage({
  en: {
    title: (tree: string) => `Broken off: ${tree}`,
    goOn: 'Go on from there',
    anew: 'Begin anew',
    /** Where nobody can be asked. */
    goesOn: (tree: string, anew: string) =>
      `Going on with "${tree}", which was broken off. To begin anew: ${anew}`,
  },
  zh: {
    title: (tree) => `上次没有走完：${tree}`,
    goOn: '从那里接着走',
    anew: '重新开始',
    goesOn: (tree, anew) => `接着上次没有走完的“${tree}”。重新开始：${anew}`,
  },
});

/** How a walk is begun that goes on. */
export interface Begin {
  tree: string;
  answer: string[];
  evidence: string[];
}

/**
 * The walk of an incident that was broken off, if somebody goes on with it; null for a walk that begins. Where nobody can be asked it
 * goes on when no tree is named.
 */
export async function goingOn(
  library: Library,
  tree: string | undefined,
  file: string,
  io: Io,
  screen: Screen | null,
): Promise<Begin | null | { stopped: Signal | null }> {
  const open = openIn(library, file, io);
  if (!open || (tree !== undefined && (tree !== open.begin.tree || !screen))) return null;
  const words = goingOnWords[library.lang];
  if (!screen) {
    const anew = `flinkdoc diagnose ${open.tree.id}`;
    tell(io.stderr, escapeControls(`flinkdoc: ${words.goesOn(open.tree.title, anew)}\n`));
    return open.begin;
  }
  const { strong: bold } = theme(screen.color);
  const answers = open.answers.map(
    ({ question, answer }) => text`${withCode(question)} ${strong(withCode(answer))}`,
  );
  const blocks = [heading(2, words.title(open.tree.title)), bullets(answers)];
  tell(io.stderr, `\n${await render({ data: { schemaVersion: 1 }, blocks }, 'terminal', screen)}\n`);
  const choices = [words.goOn, words.anew].map((choice) => terminalLine(withCode(choice), screen));
  const { rows } = diagnoseWords[library.lang];
  const asked = await ask(io, choices, rows, { without: ['unknown', 'skip', 'back'] }, bold);
  if (asked === 0) return open.begin;
  return asked === 1 ? null : { stopped: asked === 'SIGINT' || asked === 'SIGTERM' ? asked : null };
}

interface Open {
  tree: Tree;
  begin: Begin;
  answers: AnsweredEvent[];
}

/** The walk that is open, as far as the pages still lead along it and its evidence is still there. */
function openIn(library: Library, file: string, io: Pick<Io, 'cwd'>): Open | null {
  const events = eventsIn(resolve(io.cwd, file), file);
  const last = openWalk(events);
  const tree = last && library.tree(last.tree);
  if (!last || !tree) return null;
  const { evidence } = last;
  if (!evidence.every((name) => isUrl(name) || existsSync(resolve(io.cwd, name)))) return null;
  const answer = last.walk.flatMap((choice) => answerArgument(choice, (id) => library.tree(id)) ?? []);
  if (answer.length < last.walk.length) return null;
  if (evidence.length === 0 && !leads(library, tree, answer)) return null;
  const ended = events.findLastIndex((event) => event.what === 'verdict' && event.tree === tree.id);
  const answers = answersOnce(events.slice(ended + 1)).filter(
    (event) => event.what === 'answered' && event.tree === tree.id,
  );
  return { tree, begin: { tree: tree.id, answer, evidence }, answers: answers as AnsweredEvent[] };
}

/** An incident that cannot be read is told of when it is written to, or shown: it keeps nobody from asking. */
function eventsIn(path: string, named: string) {
  try {
    return readIncident(path, named).events;
  } catch (error) {
    if (error instanceof FlinkdocError) return [];
    throw error;
  }
}

function leads(library: Library, tree: Tree, answers: string[]): boolean {
  try {
    return walk(tree, (id) => library.tree(id)!, answers).at === 'question';
  } catch (error) {
    if (error instanceof FlinkdocError) return false;
    throw error;
  }
}
