import { answeringStep } from '../content/answering-step.ts';
import { faultKind } from '../content/fault.ts';
import { signaturesIn } from '../content/source.ts';
import type { Check } from './check.ts';

const lost = faultKind<{ id: string; step: string }>({
  code: 'signature-step',
  severity: 'problem',
  en: {
    says: ({ id, step }) => `The signature "${id}" names the step "${step}", which the page has not.`,
    mend: 'Write the section, the number of the step, and how it begins, such as fix 4: Driver.',
  },
  zh: {
    says: ({ id, step }) => `signature“${id}”写的步骤“${step}”在页面里找不到。`,
    mend: '写清章节、第几步和这一步英文的开头，例如 fix 4: Driver。',
  },
});

/** A step that answers a line stands where the line says, and begins so: steps move when a page is edited. */
export const signatureStep: Check = {
  kinds: [lost],
  find: ({ sources }) =>
    sources.flatMap((source) =>
      signaturesIn(source).flatMap(({ file, line, signature: { id, step } }) => {
        if (step === undefined || source.kind !== 'playbook' || !source.page) return [];
        const found = answeringStep(source.page, id);
        return found?.step.markdown.startsWith(found.begins) ? [] : [lost.at(file, line, { id, step })];
      }),
    ),
};
