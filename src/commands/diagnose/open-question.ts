import { code, codeBlock, heading, numbered, paragraph, withCode } from '../../blocks/blocks.ts';
import type { Known } from '../../diagnosis.ts';
import type { Offer } from '../../triage/answers.ts';
import type { Entry, Page, Question } from '../../types.ts';
import { legend } from '../shared/facts.ts';
import { shellWord } from '../shared/text.ts';
import type { DiagnoseData } from './data.ts';
import { answered, answersSoFar, type Diagnosis, data } from './page.ts';
import { knownBlocks, offerBlocks, stillPossible } from './questions.ts';
import { diagnoseWords } from './words.ts';

/** Where a diagnosis stopped. */
interface Open {
  tree: string;
  question: Question;
  /** What the evidence answers, though not for certain. */
  known: Known | null;
  /** Playbooks that the walk can still end at. */
  possible: string[];
  /** The page that the evidence leads to, though not for certain. */
  offer: Offer | null;
  /** Some of what `--answer` takes to go on. */
  goOn: string[];
}

export function openQuestionPage(
  diagnosis: Diagnosis,
  { tree: where, question, known, possible, offer, goOn }: Open,
  entries: Entry[],
): Page<DiagnoseData> {
  const { tree, path, lang, incident } = diagnosis;
  const keptIn = incident === null ? '' : ` --incident ${shellWord(incident)}`;
  const words = diagnoseWords[lang];
  const asked = [...question.blocks.hint, ...question.blocks.howTo];
  return {
    data: {
      ...data(diagnosis),
      outcome: null,
      question: {
        tree: where,
        text: question.text,
        hint: question.hint,
        answers: question.answers.map(({ label }) => label),
      },
      offer: offer && { playbook: offer.playbook, evidence: offer.evidence },
      playbooks: possible,
    },
    blocks: [
      heading(1, words.open(withCode(tree.title))),
      ...(offer ? offerBlocks(offer, entries, lang) : diagnosis.unclaimed),
      ...answered(path, lang),
      heading(2, withCode(question.text)),
      ...asked,
      ...legend(asked, lang),
      numbered(question.answers.map(({ label }) => withCode(label))),
      ...(known ? knownBlocks(known, lang) : []),
      ...stillPossible(possible, entries, lang),
      heading(2, words.goOn),
      codeBlock('sh', `${answersSoFar(diagnosis)}${keptIn}`),
      paragraph(words.withAnswer(code('--answer'), goOn.map(code))),
    ],
  };
}
