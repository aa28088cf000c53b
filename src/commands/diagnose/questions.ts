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
import type { Known, Place, Walked } from '../../diagnosis.ts';
import type { Offer } from '../../triage/answers.ts';
import type { Entry, Lang, Question } from '../../types.ts';
import { sharedWords } from '../shared/words.ts';
import { diagnoseWords } from './words.ts';

/** A question as it is asked: what has been answered before, what is asked, where to look. */
export function questionBlocks({ tree, question }: Place, answered: number): Block[] {
  return [
    ...(answered === 0 ? [heading(1, withCode(tree.title)), paragraph(withCode(tree.summary))] : []),
    heading(2, text`${answered + 1}. ${withCode(question.text)}`),
    ...question.blocks.hint,
  ];
}

/** What the evidence has answered by itself. */
export function evidenceBlocks(answered: Walked[]): Block[] {
  return [
    bullets(
      answered.flatMap(({ question, answer, evidence }) =>
        answer === null || evidence === null
          ? []
          : [text`${withCode(question)} ${strong(withCode(answer))}\n${code(evidence)}`],
      ),
    ),
  ];
}

/** What the evidence answers to a question that is asked all the same. */
export function knownBlocks({ answer, evidence }: Pick<Known, 'answer' | 'evidence'>, lang: Lang): Block[] {
  const label = strong(withCode(answer.label));
  return [paragraph(text`${diagnoseWords[lang].suggests(label)}\n${code(evidence)}`)];
}

/** What the evidence leads to by itself, before anything is asked. */
export function offerBlocks({ playbook, evidence, certain }: Offer, entries: Entry[], lang: Lang): Block[] {
  const words = diagnoseWords[lang];
  const title = strong(withCode(problemTitle(playbook, entries)));
  return [
    heading(2, words.shown),
    bullets([text`${certain ? title : words.symptomOf(title)}\n${code(evidence)}`]),
  ];
}

/** The title of a page, by its id. */
export function problemTitle(id: string, entries: Entry[]): string {
  return entries.find((entry) => entry.kind !== 'tree' && entry.id === id)?.title ?? id;
}

/** How to find out what a question asks. */
export function unknownBlocks({ blocks: { howTo } }: Question, lang: Lang): Block[] {
  const words = diagnoseWords[lang];
  return [heading(3, words.howTo), ...(howTo.length > 0 ? howTo : [paragraph(words.lookAbove)])];
}

/** How many pages are offered to those who do not know: more would not be read. */
export const offered = 8;

/** Where the walk can still end, for those who want to read on without an answer. `ids` come nearest first. */
export function stillPossible(ids: string[], entries: Entry[], lang: Lang): Block[] {
  const words = diagnoseWords[lang];
  const lines = ids
    .slice(0, offered)
    .map((id) => sharedWords[lang].opens(withCode(problemTitle(id, entries)), code(`flinkdoc show ${id}`)));
  const more = ids.length > offered ? [words.more(ids.length - offered)] : [];
  return [heading(3, words.stillPossible), bullets([...lines, ...more])];
}
