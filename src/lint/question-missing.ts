import { faultKind } from '../content/fault.ts';
import { type Check, walkedTrees } from './check.ts';

const missing = faultKind<{ tree: string; question: string }>({
  code: 'question-missing',
  severity: 'warning',
  en: {
    says: ({ tree, question }) =>
      `The tree "${tree}" leads to the question "#${question}", which is not here.`,
    mend: 'Keep the question, or the walk goes on at the first one.',
  },
  zh: {
    says: ({ tree, question }) => `决策树“${tree}”指向问题“#${question}”，这里没有它。`,
    mend: '保留这个问题，否则会从第一个问题问起。',
  },
});

/** A tree in place of another has the questions that trees which stand elsewhere lead to. */
export const questionMissing: Check = {
  kinds: [missing],
  find: (folder, beyond) =>
    walkedTrees(folder, beyond).flatMap(({ own }) => {
      const ids = new Set(own.map(({ id }) => id));
      const wanted = [...beyond.trees.values()]
        .filter(({ id }) => !ids.has(id))
        .flatMap(({ id, questions }) =>
          questions.flatMap(({ answers }) => answers.map(({ to }) => ({ id, to }))),
        )
        .flatMap(({ id, to }) =>
          'tree' in to && to.question ? [{ from: id, ...to, question: to.question }] : [],
        );
      return own.flatMap((source) => {
        const has = new Set(source.page.questions.map(({ slug }) => slug));
        return wanted
          .filter(({ tree, question }) => tree === source.id && !has.has(question))
          .map(({ from, question }) => missing.at(source.file, 1, { tree: from, question }));
      });
    }),
};
