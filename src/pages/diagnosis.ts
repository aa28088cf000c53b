import type { Entry, Lang, Page, Playbook, Question, Tree, Walked } from '../types.ts';
import type { Words } from '../words/pages/words.ts';
import { checklist } from './checklist.ts';
import { legend, links, written } from './facts.ts';
import { stillPossible } from './interview.ts';
import { code, shellWord } from './markdown.ts';

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
export function diagnosisPage(diagnosis: Diagnosis, playbook: Playbook, words: Words): Page {
  const { tree, path } = diagnosis;
  const work = playbook.sections.filter((section) => actions.includes(section.slug));
  const after = playbook.sections.filter((section) => ['verify', 'do-not'].includes(section.slug));
  const body = [
    ...written(work).map((section) => `## ${section.heading}\n\n${checklist(section)}`),
    ...written(after).map((section) => `## ${section.heading}\n\n${section.markdown}`),
  ];
  const blocks = [
    words.diagnosis.title(tree.title, playbook.title),
    [
      `- ${words.diagnosis.when(minute(diagnosis.when))}`,
      `- ${words.diagnosis.verdict(playbook.summary)}`,
      ...(playbook.dataRisk ? [`- ${words.diagnosis.dataRisk(words.dataRisks[playbook.dataRisk])}`] : []),
      `- ${words.diagnosis.playbook(code(`flinkdoc show ${playbook.id}`))}`,
    ].join('\n'),
    answered(path, words),
    legend(body.join('\n'), words),
    ...body,
    links(words.diagnosis.links, playbook.references),
    words.diagnosis.replay,
    fence(replay(diagnosis)),
  ];
  return {
    data: data(diagnosis, playbook.id, [playbook.id, ...playbook.related]),
    markdown: blocks.filter(Boolean).join('\n\n'),
  };
}

/** A diagnosis that stopped at a question. `possible` are the playbooks it can still end at. */
export function openQuestionPage(
  diagnosis: Diagnosis,
  question: Question,
  possible: string[],
  entries: Entry[],
  words: Words,
): Page {
  const { tree, path } = diagnosis;
  const asked = [question.hint, question.howTo].filter(Boolean).join('\n\n');
  const choices = question.answers.map((answer, index) => `${index + 1}. ${answer.label}`);
  const blocks = [
    words.diagnosis.open(tree.title),
    answered(path, words),
    `## ${question.text}`,
    asked,
    legend(asked, words),
    choices.join('\n'),
    stillPossible(possible, entries, words),
    words.diagnosis.goOn,
    fence(`${answersSoFar(diagnosis)} --answer 1`),
  ];
  return { data: data(diagnosis, null, possible), markdown: blocks.filter(Boolean).join('\n\n') };
}

function data({ tree, path, when }: Diagnosis, outcome: string | null, playbooks: string[]): Page['data'] {
  return { schemaVersion: 1, tree: tree.id, when: when.toISOString(), path, outcome, playbooks };
}

function answered(path: Walked[], words: Words): string {
  if (path.length === 0) return '';
  const lines = path.map(({ question, answer, evidence }, index) => {
    const line = evidence === null ? '' : `\n   - ${code(evidence)}`;
    return `${index + 1}. ${question}\n   - **${answer}**${line}`;
  });
  return `${words.diagnosis.answered}\n\n${lines.join('\n')}`;
}

/** The command that gives the same page again, to the byte. */
function replay(diagnosis: Diagnosis): string {
  return `${answersSoFar(diagnosis)} --at ${diagnosis.when.toISOString()}`;
}

function answersSoFar({ tree, path, content, evidence, lang }: Diagnosis): string {
  return [
    'flinkdoc diagnose',
    tree.id,
    ...(lang === 'en' ? [] : [`--lang ${lang}`]),
    ...content.map((folder) => `--content ${shellWord(folder)}`),
    ...evidence.map((file) => `--evidence ${shellWord(file)}`),
    ...path.filter((step) => step.evidence === null).map(({ answer }) => `--answer ${shellWord(answer)}`),
  ].join(' ');
}

const fence = (command: string) => `\`\`\`sh\n${command}\n\`\`\``;

const minute = (when: Date) => `${when.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
