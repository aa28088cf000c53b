import {
  type Block,
  bullets,
  code,
  heading,
  paragraph,
  strong,
  text,
  withCode,
} from '../../blocks/blocks.ts';
import type { Entry, Lang, Question, Walk, Walked } from '../../types.ts';
import { sharedWords } from '../shared/words.ts';
import { diagnoseWords } from './words.ts';

/** A question as it is asked: where the walk stands, what is asked, where to look. */
export function questionBlocks({ tree, question, path }: Walk & { at: 'question' }): Block[] {
  return [
    ...(path.length === 0 ? [heading(1, withCode(tree.title)), paragraph(withCode(tree.summary))] : []),
    heading(2, text`${path.length + 1}. ${withCode(question.text)}`),
    ...question.blocks.hint,
  ];
}

/** What the evidence has answered by itself. */
export function evidenceBlocks(answered: Walked[]): Block[] {
  return [
    bullets(
      answered.map(
        ({ question, answer, evidence }) =>
          text`${withCode(question)} ${strong(withCode(answer))}\n${code(evidence ?? '')}`,
      ),
    ),
  ];
}

/** For "I don't know": how to find out. */
export function unknownBlocks({ blocks: { howTo } }: Question, lang: Lang): Block[] {
  const words = diagnoseWords[lang];
  return [heading(3, words.howTo), ...(howTo.length > 0 ? howTo : [paragraph(words.lookAbove)])];
}

/** How many pages are offered to those who do not know: more would not be read. */
const offered = 8;

/** Where the walk can still end, for those who want to read on without an answer. `ids` come nearest first. */
export function stillPossible(ids: string[], entries: Entry[], lang: Lang): Block[] {
  const words = diagnoseWords[lang];
  const titles = new Map(
    entries.filter((entry) => entry.kind !== 'tree').map((entry) => [entry.id, entry.title]),
  );
  const lines = ids
    .slice(0, offered)
    .map((id) => sharedWords[lang].opens(withCode(titles.get(id)!), code(`flinkdoc show ${id}`)));
  const more = ids.length > offered ? [words.more(ids.length - offered)] : [];
  return [heading(3, words.stillPossible), bullets([...lines, ...more])];
}
