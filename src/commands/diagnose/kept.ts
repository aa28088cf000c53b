import type { Place, Stop } from '../../diagnosis.ts';
import type { Choice, Verdict } from '../../incident/event.ts';
import type { Answer, Question, Tree } from '../../types.ts';
import type { Keep } from '../command.ts';

/** Keeps the answers of a walk, each once, when it is given; `evidence` are the files that answer too. */
export function answersKept(tree: Tree, evidence: string[], keep: Keep): (stops: Stop[]) => Promise<void> {
  const kept = new Map<Question, Answer>();
  return async (stops) => {
    const walk: Choice[] = [];
    for (const stop of stops) {
      const { question, answer, given } = stop;
      if (!answer) continue;
      const choice = choiceOf(stop, answer);
      if (given !== null) walk.push(choice);
      if (kept.get(question) === answer) continue;
      kept.set(question, answer);
      await keep({
        what: 'answered',
        tree: tree.id,
        question: question.text,
        answer: answer.label,
        by: given === null ? 'evidence' : 'person',
        choice,
        walk: [...walk],
        evidence,
      });
    }
  };
}

const choiceOf = ({ tree, question }: Place, answer: Answer): Choice => ({
  tree: tree.id,
  question: tree.questions.indexOf(question) + 1,
  choice: question.answers.indexOf(answer) + 1,
});

/** What a walk came to. */
export const verdictKept = (tree: Tree, page: string): Verdict => ({
  what: 'verdict',
  by: 'diagnose',
  says: '',
  severity: null,
  pages: [page],
  tree: tree.id,
});
