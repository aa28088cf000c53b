import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import { type Check, walkedTrees } from './check.ts';

const unreachable = faultKind<{ question: string }>({
  code: 'question-unreachable',
  severity: 'problem',
  en: {
    says: ({ question }) => `No answer leads to the question "${question}".`,
    mend: 'Let an answer lead to the question, or delete it.',
  },
  zh: {
    says: ({ question }) => `没有回答指向问题“${question}”。`,
    mend: '让某个回答指向它，或者删掉它。',
  },
});

/** Every question is the first of its tree, or an answer leads to it. */
export const questionUnreachable: Check = {
  kinds: [unreachable],
  find: (folder, beyond) =>
    walkedTrees(folder, beyond).flatMap(({ own, all }) => {
      const trees = [...all.values()];
      const answers = trees.flatMap(({ questions }) => questions.flatMap((question) => question.answers));
      const reached = new Set([
        ...trees.map(({ id, questions }) => `${id}#${questions[0]?.slug}`),
        ...answers.flatMap(({ to }) => ('tree' in to && to.question ? [`${to.tree}#${to.question}`] : [])),
      ]);
      return own.flatMap((source) =>
        source.page.questions
          .filter(({ slug }) => !reached.has(`${source.id}#${slug}`))
          .map(({ text }) => unreachable.at(source.file, lineOf(source, `## ${text}`), { question: text })),
      );
    }),
};
