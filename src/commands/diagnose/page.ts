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
import { sharedWords } from '../shared/words.ts';
import { stillPossible } from './questions.ts';
import { diagnoseWords } from './words.ts';

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

/** What `diagnose --format json` prints. */
export interface DiagnoseData {
  schemaVersion: 1;
  /** The one the walk began in. */
  tree: string;
  /** @format date-time */
  when: string;
  path: Walked[];
  /** The playbook reached; null while a question is open. */
  outcome: string | null;
  /** The outcome and its related pages; while a question is open, what can still be reached. */
  playbooks: string[];
}

/** A finished diagnosis, as the ticket an engineer would write. */
export function diagnosisPage(diagnosis: Diagnosis, playbook: Playbook): Page<DiagnoseData> {
  const { tree, path, lang } = diagnosis;
  const words = diagnoseWords[lang];
  const work = playbook.sections.filter((section) => actions.includes(section.slug));
  const after = playbook.sections.filter((section) => ['verify', 'do-not'].includes(section.slug));
  const body = [
    ...written(work).flatMap(({ heading, blocks }) => sectionBlocks({ heading, blocks: checklist(blocks) })),
    ...written(after).flatMap(sectionBlocks),
  ];
  return {
    data: data(diagnosis, playbook.id, [playbook.id, ...playbook.related]),
    blocks: [
      heading(1, words.title(withCode(tree.title), withCode(playbook.title))),
      bullets([
        words.when(minute(diagnosis.when)),
        words.verdict(withCode(playbook.summary)),
        ...(playbook.dataRisk ? [words.dataRisk(sharedWords[lang].dataRisks[playbook.dataRisk])] : []),
        words.playbook(code(`flinkdoc show ${playbook.id}`)),
      ]),
      ...answered(path, lang),
      ...legend(body, lang),
      ...body,
      ...links(words.links, playbook.references),
      heading(2, words.replay),
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
): Page<DiagnoseData> {
  const { tree, path, lang } = diagnosis;
  const words = diagnoseWords[lang];
  const asked = [...question.blocks.hint, ...question.blocks.howTo];
  return {
    data: data(diagnosis, null, possible),
    blocks: [
      heading(1, words.open(withCode(tree.title))),
      ...answered(path, lang),
      heading(2, withCode(question.text)),
      ...asked,
      ...legend(asked, lang),
      numbered(question.answers.map(({ label }) => withCode(label))),
      ...stillPossible(possible, entries, lang),
      heading(2, words.goOn),
      codeBlock('sh', `${answersSoFar(diagnosis)} --answer 1`),
    ],
  };
}

function data({ tree, path, when }: Diagnosis, outcome: string | null, playbooks: string[]): DiagnoseData {
  return { schemaVersion: 1, tree: tree.id, when: when.toISOString(), path, outcome, playbooks };
}

function answered(path: Walked[], lang: Lang): Block[] {
  if (path.length === 0) return [];
  const lines = path.map(({ question, answer, evidence }) => ({
    line: withCode(question),
    below: [bullets([strong(withCode(answer)), ...(evidence === null ? [] : [code(evidence)])])],
  }));
  return [heading(2, diagnoseWords[lang].answered), numbered(lines)];
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
