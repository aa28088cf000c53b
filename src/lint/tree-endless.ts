import { type Fault, faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import type { Question } from '../types.ts';
import { type Check, type WalkedTrees, walkedTrees } from './check.ts';

const endless = faultKind<{ question: string }>({
  code: 'tree-endless',
  severity: 'problem',
  unusable: true,
  en: {
    says: ({ question }) => `The question "${question}" leads back to itself.`,
    mend: 'Let the answer lead on, not back.',
  },
  zh: {
    says: ({ question }) => `问题“${question}”会绕回自己。`,
    mend: '让回答往下走，不要绕回来。',
  },
});

/** Every path ends, over any number of trees. */
export const treeEndless: Check = {
  kinds: [endless],
  find: (folder, beyond) => walkedTrees(folder, beyond).flatMap(circles),
};

/** Where a walk comes by: a question, and then the place behind all that it leads to. */
interface Step {
  tree: string;
  slug: string;
  leaves: boolean;
}

/** A walk through everything, without recursion: a chain of questions may be longer than a stack is deep. */
function circles({ own, all }: WalkedTrees): Fault[] {
  const found: Fault[] = [];
  const finished = new Set<string>();
  const questions = new Map<string, Question>(
    [...all].flatMap(([id, tree]) =>
      tree.questions.map((question) => [`${id}#${question.slug}`, question] as const),
    ),
  );
  for (const source of own) {
    const path = new Set<string>();
    const steps = source.page.questions
      .map(({ slug }): Step => ({ tree: source.id, slug, leaves: false }))
      .reverse();
    for (let step = steps.pop(); step; step = steps.pop()) {
      const key = `${step.tree}#${step.slug}`;
      const question = questions.get(key);
      if (step.leaves) {
        path.delete(key);
        finished.add(key);
      } else if (path.has(key)) {
        const text = question?.text ?? step.slug;
        found.push(endless.at(source.file, lineOf(source, `## ${text}`), { question: text }));
      } else if (question && !finished.has(key)) {
        path.add(key);
        steps.push({ ...step, leaves: true });
        for (const { to } of question.answers.toReversed())
          if ('tree' in to) {
            const slug = to.question ?? all.get(to.tree)?.questions[0]?.slug ?? '';
            steps.push({ tree: to.tree, slug, leaves: false });
          }
      }
    }
  }
  return found;
}
