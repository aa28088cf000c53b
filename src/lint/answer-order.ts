import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import { type InEachLanguage, inEachLanguage } from '../language.ts';
import { type Check, walkedTrees } from './check.ts';

const order = faultKind<{ answer: string }>({
  code: 'answer-order',
  severity: 'warning',
  en: {
    says: ({ answer }) => `The answer "${answer}" stands before the one that says yes.`,
    mend: 'Put yes before no, in every question: who is paged at night answers by the place.',
  },
  zh: {
    says: ({ answer }) => `回答“${answer}”排在“是”的前面。`,
    mend: '每个问题都把“是”放在“否”前面：半夜被叫起来的人是按位置选的。',
  },
});

/** How answers begin that say yes and no. */
const beginnings: InEachLanguage<{ yes: RegExp; no: RegExp }> = inEachLanguage<{ yes: RegExp; no: RegExp }>({
  en: { yes: /^yes\b/i, no: /^no\b/i },
  zh: { yes: /^是(?!否|不是)/, no: /^(?:否|不是)/ },
});

/** Of the answers of a question, yes stands before no. */
export const answerOrder: Check = {
  kinds: [order],
  find: (folder, beyond) =>
    walkedTrees(folder, beyond).flatMap(({ own }) =>
      own.flatMap((source) =>
        source.page.questions.flatMap(({ answers }) => {
          const { yes, no } = beginnings[source.lang];
          const [firstYes, firstNo] = [yes, no].map((said) =>
            answers.findIndex(({ label }) => said.test(label)),
          ) as [number, number];
          if (firstYes < 0 || firstNo < 0 || firstYes < firstNo) return [];
          const answer = answers[firstNo]!.label;
          return [order.at(source.file, lineOf(source, `[${answer}](`), { answer })];
        }),
      ),
    ),
};
