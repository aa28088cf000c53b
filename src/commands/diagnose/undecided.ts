import { bullets, code, codeBlock, heading, paragraph, withCode } from '../../blocks/blocks.ts';
import { howToBeSure } from '../../content/card.ts';
import type { Library } from '../../library/library.ts';
import type { Page } from '../../types.ts';
import { skip } from '../../walk.ts';
import { legend } from '../shared/facts.ts';
import { sharedWords } from '../shared/words.ts';
import type { DiagnoseData } from './data.ts';
import { answered, answersSoFar, type Diagnosis, data } from './page.ts';
import { offered } from './questions.ts';
import { diagnoseWords } from './words.ts';

/** Where all that was left to ask has been skipped: what is still possible, nearest first, and how to be sure of each. */
export function undecidedPage(
  diagnosis: Diagnosis,
  possible: string[],
  library: Library,
): Page<DiagnoseData> {
  const { tree, path, lang } = diagnosis;
  const words = diagnoseWords[lang];
  const pages = possible.slice(0, offered).map((id) => {
    const page = library.playbook(id)!;
    const sure = howToBeSure(page);
    return {
      line: sharedWords[lang].opens(withCode(page.title), code(`flinkdoc show ${id}`)),
      below: sure ? [bullets([sure.item])] : [],
    };
  });
  const more = possible.length > offered ? [words.more(possible.length - offered)] : [];
  const list = bullets([...pages, ...more]);
  return {
    data: { ...data(diagnosis), outcome: null, question: null, offer: null, playbooks: possible },
    blocks: [
      heading(1, words.undecided(withCode(tree.title))),
      ...answered(path, lang),
      heading(2, words.stillPossible),
      paragraph(words.allSkipped),
      list,
      ...legend([list], lang),
      heading(2, words.again),
      codeBlock('sh', answersSoFar(diagnosis)),
      paragraph(words.withFound(code('--answer'), code(skip))),
    ],
  };
}
