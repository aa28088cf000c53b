import type { Block } from '../../blocks/blocks.ts';
import type { Library } from '../../library/library.ts';
import { render } from '../../render/render.ts';
import { theme } from '../../render/terminal/theme.ts';
import type { Io, Screen, Signal, Tree } from '../../types.ts';
import { type Answered, plain, reachable, walk } from '../../walk.ts';
import { tell } from '../../write.ts';
import { ask } from './ask.ts';
import { evidenceBlocks, questionBlocks, stillPossible, unknownBlocks } from './questions.ts';
import { diagnoseWords } from './words.ts';

/** What a person answered. `signal` is what broke the questions off. */
export interface Interview {
  answers: string[];
  signal: Signal | null;
}

/** Asks the questions of a tree on stderr until a playbook is reached or the person stops. */
export async function interview(
  library: Library,
  tree: Tree,
  given: string[],
  io: Io,
  screen: Screen,
  answered?: Answered,
): Promise<Interview> {
  const treeOf = (id: string) => library.tree(id)!;
  const { lang } = library;
  const { strong } = theme(screen.color);
  const say = async (blocks: Block[]) => tell(io.stderr, await draw(blocks, screen));
  const answers = [...given];
  let told = false;
  let toldOf = 0;
  for (;;) {
    const walked = walk(tree, treeOf, answers, answered);
    if (walked.at === 'playbook') return { answers, signal: null };
    const { question } = walked;
    if (!told) {
      const known = walked.path.slice(toldOf).filter(({ evidence }) => evidence !== null);
      if (known.length > 0) await say(evidenceBlocks(known));
      toldOf = walked.path.length;
      await say(questionBlocks(walked));
    }
    told = false;
    const asked = await ask(
      io,
      question.answers.map(({ label }) => plain(label)),
      diagnoseWords[lang].rows,
      answers.length > 0,
      strong,
    );
    if (typeof asked === 'number') answers.push(`${asked + 1}`);
    else if (asked === 'back') answers.pop();
    else if (asked === 'unknown') {
      await say([
        ...unknownBlocks(question, lang),
        ...stillPossible(reachable(walked.tree, question, treeOf), library.entries(), lang),
      ]);
      told = true;
    } else return { answers, signal: asked === 'SIGINT' || asked === 'SIGTERM' ? asked : null };
  }
}

async function draw(blocks: Block[], screen: Screen): Promise<string> {
  return `\n${await render({ data: { schemaVersion: 1 }, blocks }, 'terminal', screen)}\n`;
}
