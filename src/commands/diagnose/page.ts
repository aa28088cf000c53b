import {
  type Block,
  bullets,
  checklist,
  code,
  codeBlock,
  heading,
  numbered,
  strong,
  withCode,
} from '../../blocks/blocks.ts';
import { firstLanguage } from '../../language.ts';
import type { Entry, Lang, Page, Playbook, Question, Tree, Walked } from '../../types.ts';
import { legend, links, sectionBlocks, written } from '../shared/facts.ts';
import { shellWord } from '../shared/text.ts';
import type { PageWords } from '../shared/words/words.ts';
import { stillPossible } from './questions.ts';

/** What every diagnosis page needs: where the walk began, what was answered, and when. */
export interface Diagnosis {
  tree: Tree;
  path: Walked[];
  when: Date;
  /** The content folders that were named. */
  content: string[];
  /** The files that were named as evidence. */
  evidence: string[];
  /** The answers are words of this language. */
  lang: Lang;
}

/** The sections of a page that say what to do, in the order they are done. */
const actions = ['stop-the-bleeding', 'steps', 'fix'];

/** A finished diagnosis, as the ticket an engineer would write. */
export function diagnosisPage(diagnosis: Diagnosis, playbook: Playbook, words: PageWords): Page {
  const { tree, path } = diagnosis;
  const work = playbook.sections.filter((section) => actions.includes(section.slug));
  const after = playbook.sections.filter((section) => ['verify', 'do-not'].includes(section.slug));
  const body = [
    ...written(work).flatMap(({ heading, blocks }) => sectionBlocks({ heading, blocks: checklist(blocks) })),
    ...written(after).flatMap(sectionBlocks),
  ];
  return {
    data: data(diagnosis, playbook.id, [playbook.id, ...playbook.related]),
    blocks: [
      heading(1, words.diagnosis.title(withCode(tree.title), withCode(playbook.title))),
      bullets([
        words.diagnosis.when(minute(diagnosis.when)),
        words.diagnosis.verdict(withCode(playbook.summary)),
        ...(playbook.dataRisk ? [words.diagnosis.dataRisk(words.dataRisks[playbook.dataRisk])] : []),
        words.diagnosis.playbook(code(`flinkdoc show ${playbook.id}`)),
      ]),
      ...answered(path, words),
      ...legend(body, words),
      ...body,
      ...links(words.diagnosis.links, playbook.references),
      heading(2, words.diagnosis.replay),
      codeBlock('sh', replay(diagnosis)),
    ],
  };
}

/** A diagnosis that stopped at a question. `possible` are the playbooks it can still end at. */
export function openQuestionPage(
  diagnosis: Diagnosis,
  question: Question,
  possible: string[],
  entries: Entry[],
  words: PageWords,
): Page {
  const { tree, path } = diagnosis;
  const asked = [...question.blocks.hint, ...question.blocks.howTo];
  return {
    data: data(diagnosis, null, possible),
    blocks: [
      heading(1, words.diagnosis.open(withCode(tree.title))),
      ...answered(path, words),
      heading(2, withCode(question.text)),
      ...asked,
      ...legend(asked, words),
      numbered(question.answers.map(({ label }) => withCode(label))),
      ...stillPossible(possible, entries, words),
      heading(2, words.diagnosis.goOn),
      codeBlock('sh', `${answersSoFar(diagnosis)} --answer 1`),
    ],
  };
}

function data({ tree, path, when }: Diagnosis, outcome: string | null, playbooks: string[]): Page['data'] {
  return { schemaVersion: 1, tree: tree.id, when: when.toISOString(), path, outcome, playbooks };
}

function answered(path: Walked[], words: PageWords): Block[] {
  if (path.length === 0) return [];
  const lines = path.map(({ question, answer, evidence }) => ({
    line: withCode(question),
    below: [bullets([strong(withCode(answer)), ...(evidence === null ? [] : [code(evidence)])])],
  }));
  return [heading(2, words.diagnosis.answered), numbered(lines)];
}

/** The command that gives the same page again, to the byte. */
function replay(diagnosis: Diagnosis): string {
  return `${answersSoFar(diagnosis)} --at ${diagnosis.when.toISOString()}`;
}

function answersSoFar({ tree, path, content, evidence, lang }: Diagnosis): string {
  return [
    'flinkdoc diagnose',
    tree.id,
    ...(lang === firstLanguage ? [] : [`--lang ${lang}`]),
    ...content.map((folder) => `--content ${shellWord(folder)}`),
    ...evidence.map((file) => `--evidence ${shellWord(file)}`),
    ...path.filter((step) => step.evidence === null).map(({ answer }) => `--answer ${shellWord(answer)}`),
  ].join(' ');
}

const minute = (when: Date) => `${when.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
