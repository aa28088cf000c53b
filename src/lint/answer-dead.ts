import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import type { Destination } from '../types.ts';
import { type Check, idsOf, walkedTrees } from './check.ts';

const dead = faultKind<{ answer: string }>({
  code: 'answer-dead',
  severity: 'problem',
  unusable: true,
  en: {
    says: ({ answer }) => `The answer "${answer}" leads nowhere.`,
    mend: 'Link to a question, tree or playbook that exists.',
  },
  zh: {
    says: ({ answer }) => `回答“${answer}”指向的地方不存在。`,
    mend: '链接到已有的问题、决策树或 playbook。',
  },
});

/** Every answer leads somewhere. */
export const answerDead: Check = {
  kinds: [dead],
  find: (folder, beyond) => {
    const playbooks = idsOf('playbook', folder, beyond);
    return walkedTrees(folder, beyond).flatMap(({ own, all }) => {
      const questions = new Map(
        [...all].map(([id, tree]) => [id, new Set(tree.questions.map(({ slug }) => slug))]),
      );
      return own.flatMap((source) =>
        source.page.questions
          .flatMap(({ answers }) => answers)
          .filter(({ to }) => !leadsSomewhere(to, playbooks, questions))
          .map(({ label }) => dead.at(source.file, lineOf(source, `[${label}](`), { answer: label })),
      );
    });
  },
};

function leadsSomewhere(
  to: Destination,
  playbooks: Set<string>,
  questions: Map<string, Set<string>>,
): boolean {
  if ('playbook' in to) return playbooks.has(to.playbook);
  const ofTree = questions.get(to.tree);
  return ofTree !== undefined && (to.question === null || ofTree.has(to.question));
}
