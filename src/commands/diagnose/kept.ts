import type { Place, Stop } from '../../diagnosis.ts';
import type { Choice, VerdictEvent } from '../../incident/event.ts';
import { isSkipped } from '../../places.ts';
import type { Answer, Question, Tree } from '../../types.ts';
import { skip } from '../../walk.ts';
import type { Keep } from '../command.ts';

/** Keeps the answers of a walk, each once, when it is given; `evidence` are the files that answer too. */
export function answersKept(tree: Tree, evidence: string[], keep: Keep): (stops: Stop[]) => Promise<void> {
  const kept = new Map<Question, Answer | null>();
  return async (stops) => {
    const walk: Choice[] = [];
    for (const stop of stops) {
      const { question, answer, given } = stop;
      if (!answer && !isSkipped(stop)) continue;
      const choice = choiceOf(stop, answer);
      if (given !== null) walk.push(choice);
      if (kept.get(question) === answer) continue;
      kept.set(question, answer);
      await keep({
        what: 'answered',
        tree: tree.id,
        question: question.text,
        answer: answer?.label ?? skip,
        by: given === null ? 'evidence' : 'person',
        choice,
        walk: [...walk],
        evidence,
      });
    }
  };
}

const choiceOf = ({ tree, question }: Place, answer: Answer | null): Choice => ({
  tree: tree.id,
  question: tree.questions.indexOf(question) + 1,
  choice: answer ? question.answers.indexOf(answer) + 1 : 0,
});

/** What a walk came to; `says` is empty where the page says it. */
export const verdictKept = (tree: Tree, pages: string[], says = ''): VerdictEvent => ({
  what: 'verdict',
  by: 'diagnose',
  says,
  severity: null,
  pages,
  tree: tree.id,
});
