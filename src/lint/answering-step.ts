import { answeringStep } from '../content/answering-step.ts';
import { type Fault, faultKind } from '../content/fault.ts';
import { lineOf, type Source, signaturesIn } from '../content/source.ts';
import { firstLanguage } from '../language.ts';
import type { Check } from './check.ts';

const lost = faultKind<{ id: string; step: string }>({
  code: 'answering-step',
  severity: 'problem',
  en: {
    says: ({ id, step }) => `"${id}" is answered by the step "${step}", which the page has not.`,
    mend: 'Write the section, the number of the step, and how it begins, such as fix 4: Driver.',
  },
  zh: {
    says: ({ id, step }) => `“${id}”对应的步骤“${step}”在页面里找不到。`,
    mend: '写清章节、第几步和这一步英文的开头，例如 fix 4: Driver。',
  },
});

const unexplained = faultKind<{ id: string }>({
  code: 'answering-step-unasked',
  severity: 'problem',
  en: {
    says: ({ id }) => `"steps" has "${id}", which "explains" has not.`,
    mend: 'Name a finding that the page explains; the step of a log line stands with the line.',
  },
  zh: {
    says: ({ id }) => `steps 里的“${id}”不在 explains 里。`,
    mend: '写这一页 explains 里的发现；日志行的步骤写在日志行自己那里。',
  },
});

/** A step that answers a finding stands where it is said to stand, and begins so: steps move when a page is edited. */
export const answeringSteps: Check = {
  kinds: [lost, unexplained],
  find: ({ sources }) =>
    sources.flatMap((source) => [
      ...signaturesIn(source).flatMap(({ file, line, signature: { id, step } }) =>
        step === undefined || stands(source, id) ? [] : [lost.at(file, line, { id, step })],
      ),
      ...ofFindings(source),
    ]),
};

function ofFindings(source: Source): Fault[] {
  if (source.kind !== 'playbook' || source.lang !== firstLanguage || source.extends || !source.page)
    return [];
  const { steps = {}, explains } = source.page;
  return Object.entries(steps).flatMap(([id, step]) => {
    const line = lineOf(source, `${id}: `);
    return [
      ...(explains.includes(id) ? [] : [unexplained.at(source.file, line, { id })]),
      ...(stands(source, id) ? [] : [lost.at(source.file, line, { id, step })]),
    ];
  });
}

function stands(source: Source, id: string): boolean {
  const found = source.kind === 'playbook' && source.page ? answeringStep(source.page, id) : null;
  return found?.step.markdown.startsWith(found.begins) ?? false;
}
