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
import { atOnce } from '../../content/card.ts';
import type { Walked } from '../../diagnosis.ts';
import { firstLanguage } from '../../language.ts';
import type { Offer } from '../../triage/answers.ts';
import type { Lang, Page, Playbook, Tree } from '../../types.ts';
import { legend, links, sectionBlocks, written } from '../shared/facts.ts';
import { shellWord } from '../shared/text.ts';
import { sharedWords } from '../shared/words.ts';
import type { DiagnoseData } from './data.ts';
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
  /** The page that they lead to by themselves; null where there is none. */
  told: Offer | null;
  /** What they show, where they lead to none; empty without evidence. */
  unclaimed: Block[];
  /** The file of the incident that was named; null where none was. */
  incident: string | null;
  /** What `--answer` takes to come here again. */
  answers: string[];
  /** The answers are words of this language. */
  lang: Lang;
}

/** The sections of a page that say what to do, in the order they are done. */
const actions = ['stop-the-bleeding', 'steps', 'fix'];
/** What tells whether it is this page, for those who skipped a question. */
const sure = ['confirm'];

/** A finished diagnosis, as the ticket an engineer would write. */
export function diagnosisPage(diagnosis: Diagnosis, playbook: Playbook): Page<DiagnoseData> {
  const { tree, path, lang, told } = diagnosis;
  const words = diagnoseWords[lang];
  const finding = told?.playbook === playbook.id ? told.finding : null;
  const skipped = path.filter(({ answer }) => answer === null).length;
  const first = skipped > 0 ? sure : [];
  const work = playbook.sections.filter((section) => [...first, ...actions].includes(section.slug));
  const after = playbook.sections.filter((section) => ['verify', 'do-not'].includes(section.slug));
  const head = bullets([
    ...atOnce(playbook, finding, skipped === 0),
    words.when(minute(diagnosis.when)),
    (skipped > 0 ? words.perhaps : words.verdict)(withCode(playbook.summary)),
    ...(skipped > 0 ? [words.beSure(skipped)] : []),
    ...(playbook.dataRisk ? [words.dataRisk(sharedWords[lang].dataRisks[playbook.dataRisk])] : []),
    words.playbook(code(`flinkdoc show ${playbook.id}`)),
  ]);
  const body = [
    ...written(work).flatMap(({ heading, blocks }) => sectionBlocks({ heading, blocks: checklist(blocks) })),
    ...written(after).flatMap(sectionBlocks),
  ];
  return {
    data: {
      ...data(diagnosis),
      outcome: playbook.id,
      question: null,
      offer: null,
      playbooks: [playbook.id, ...playbook.related],
    },
    blocks: [
      heading(1, words.title(withCode(tree.title), withCode(playbook.title))),
      head,
      ...answered(path, lang),
      ...legend([head, ...body], lang),
      ...body,
      ...links(words.links, playbook.references),
      heading(2, words.replay),
      codeBlock('sh', replay(diagnosis)),
    ],
  };
}

export function data({
  tree,
  path,
  when,
}: Diagnosis): Pick<DiagnoseData, 'schemaVersion' | 'tree' | 'when' | 'path'> {
  return { schemaVersion: 1, tree: tree.id, when: when.toISOString(), path };
}

export function answered(path: Walked[], lang: Lang): Block[] {
  if (path.length === 0) return [];
  const said = (answer: string | null) =>
    answer === null ? diagnoseWords[lang].skipped : strong(withCode(answer));
  const lines = path.map(({ question, answer, evidence }) => ({
    line: withCode(question),
    below: [bullets([said(answer), ...(evidence === null ? [] : [code(evidence)])])],
  }));
  return [heading(2, diagnoseWords[lang].answered), numbered(lines)];
}

/** The command that gives the same page again, to the byte. */
function replay(diagnosis: Diagnosis): string {
  return `${answersSoFar(diagnosis)} --at ${diagnosis.when.toISOString()}`;
}

export function answersSoFar({ tree, answers, content, evidence, lang }: Diagnosis): string {
  return [
    'flinkdoc diagnose',
    tree.id,
    ...(lang === firstLanguage ? [] : [`--lang ${lang}`]),
    ...content.map((folder) => `--content ${shellWord(folder)}`),
    ...evidence.map((file) => `--evidence ${shellWord(file)}`),
    ...answers.map((answer) => `--answer ${shellWord(answer)}`),
  ].join(' ');
}

const minute = (when: Date) => `${when.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
