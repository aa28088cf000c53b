import { type Block, withCode } from '../../blocks/blocks.ts';
import type { Stop, Walk } from '../../diagnosis.ts';
import type { Library } from '../../library/library.ts';
import { answersOf, answerTo, reachable, walkedPath } from '../../places.ts';
import { render } from '../../render/render.ts';
import { terminalLine } from '../../render/terminal/terminal.ts';
import { theme } from '../../render/terminal/theme.ts';
import type { Io, Screen, Signal } from '../../types.ts';
import { skip } from '../../walk.ts';
import { tell } from '../../write.ts';
import { ask, type Beside, type TypedReply } from './ask.ts';
import {
  evidenceBlocks,
  knownBlocks,
  offerBlocks,
  problemTitle,
  questionBlocks,
  stillPossible,
  unknownBlocks,
} from './questions.ts';
import type { ToldByEvidence } from './told.ts';
import { diagnoseWords } from './words.ts';

/** What a person answered. `signal` is what broke the questions off. */
export interface Interview {
  answers: string[];
  signal: Signal | null;
  /** Whether the page was chosen that the evidence leads to. */
  opens: boolean;
  /** Whether the person left before the end. */
  left: boolean;
}

/**
 * Asks the questions of a walk on stderr until a playbook is reached or the person stops. What the evidence tells by itself comes
 * before them; `kept` is told of all that is answered.
 */
export async function interview(
  library: Library,
  walk: (answers: string[]) => Walk,
  given: string[],
  io: Io,
  screen: Screen,
  { answered, offer, unclaimed }: ToldByEvidence,
  kept: (stops: Stop[]) => Promise<void>,
): Promise<Interview> {
  const { lang } = library;
  const words = diagnoseWords[lang];
  const { strong } = theme(screen.color);
  const say = async (blocks: Block[]) => tell(io.stderr, await draw(blocks, screen));
  const choose = (labels: string[], beside: Beside) =>
    ask(
      io,
      labels.map((label) => terminalLine(withCode(label), screen)),
      words.rows,
      beside,
      strong,
    );
  let answers = given;
  const stopped = (asked: TypedReply): Interview => ({
    answers,
    signal: asked === 'SIGINT' || asked === 'SIGTERM' ? asked : null,
    opens: false,
    left: true,
  });
  /** How many stops lie before the question that is asked: all of them, unless the person went back. */
  let at = Number.POSITIVE_INFINITY;
  let told = false;
  let toldOf = 0;
  let offering = offer !== null;
  if (unclaimed.length > 0) await say(unclaimed);
  for (;;) {
    const walked = walk(answers);
    await kept(walked.stops);
    if (offer && offering) {
      offering = false;
      await say(offerBlocks(offer, library.entries(), lang));
      const open = words.openPage(problemTitle(offer.playbook, library.entries()));
      const asked = await choose([open, words.askOn], { without: ['unknown', 'skip', 'back'] });
      if (asked === 0) return { answers, signal: null, opens: true, left: false };
      if (asked !== 1) return stopped(asked);
      if (walked.at === 'playbook') at = walked.stops.length - 1;
    }
    const again = walked.stops[at];
    const here = again ?? (walked.at === 'question' ? walked : null);
    if (!here) return { answers, signal: null, opens: false, left: false };
    const before = walked.stops.slice(0, at);
    const known = answered(here.question);
    if (!told) {
      const byEvidence = walkedPath(before.slice(toldOf).filter(({ given }) => given === null));
      if (byEvidence.length > 0) await say(evidenceBlocks(byEvidence));
      await say([
        ...questionBlocks(here, walkedPath(before).length),
        ...(known ? knownBlocks(known, lang) : []),
      ]);
    }
    toldOf = before.length;
    told = false;
    const { question } = here;
    const asked = await choose(
      question.answers.map(({ label }) => label),
      {
        without: before.length > 0 || offer ? [] : ['back'],
        letters: yesAndNo(question.answers.map(({ label }) => label)),
        first: Math.max(
          0,
          question.answers.findIndex(({ label }) => label === known?.answer.label),
        ),
      },
    );
    if (typeof asked === 'number' || asked === 'skip') {
      answers = [...answersOf(before), answerTo(here, asked === 'skip' ? skip : `${asked + 1}`)];
      at = Number.POSITIVE_INFINITY;
    } else if (asked === 'back') {
      if (before.length === 0) offering = true;
      else at = before.length - 1;
    } else if (asked === 'unknown') {
      await say([
        ...unknownBlocks(question, lang),
        ...stillPossible(
          reachable(here, (id) => library.tree(id)!),
          library.entries(),
          lang,
        ),
      ]);
      told = true;
    } else {
      answers = answersOf(before);
      return stopped(asked);
    }
  }
}

async function draw(blocks: Block[], screen: Screen): Promise<string> {
  return `\n${await render({ data: { schemaVersion: 1 }, blocks }, 'terminal', screen)}\n`;
}

/** The choices that y and n pick: the only one that says yes, and the only one that says no. */
function yesAndNo(labels: string[]): Map<string, number> {
  const letters = { y: /^(?:yes\b|是|有)/i, n: /^(?:no\b|不|没|否)/i };
  const picked = Object.entries(letters).map(([letter, says]) => {
    const places = labels.flatMap((label, at) => (says.test(label) ? [at] : []));
    return [letter, places] as const;
  });
  return new Map(
    picked.flatMap(([letter, [at, ...more]]) => (at === undefined || more.length > 0 ? [] : [[letter, at]])),
  );
}
