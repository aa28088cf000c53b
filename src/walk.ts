import { FlinkdocError } from './errors.ts';
import type { Answer, Question, Tree, Walk, Walked } from './types.ts';

/** The answer that evidence gives to a question, with the line that says so; null where it says nothing. */
export type Answered = (question: Question) => { answer: Answer; evidence: string } | null;

const nothingKnown: Answered = () => null;

/**
 * Follows answers from the first question of a tree. An answer is the number of a choice or words of its label; questions
 * that the evidence answers take none. Throws FlinkdocError when an answer is none of the choices, or when answers are
 * left after a playbook is reached.
 */
export function walk(
  start: Tree,
  treeOf: (id: string) => Tree,
  answers: string[],
  answered: Answered = nothingKnown,
): Walk {
  const path: Walked[] = [];
  const left = [...answers];
  let tree = start;
  let question = start.questions[0]!;
  for (;;) {
    const known = answered(question);
    if (!known && left.length === 0) return { path, at: 'question', tree, question };
    const { label, to } = known?.answer ?? choose(question, left.shift()!);
    path.push({ tree: tree.id, question: question.text, answer: label, evidence: known?.evidence ?? null });
    if ('playbook' in to) {
      if (left.length > 0)
        throw new FlinkdocError({
          en: [
            `${left.length === 1 ? '1 answer is' : `${left.length} answers are`} left over: the walk has already ended at "${to.playbook}"`,
            'Leave out the last --answer.',
          ],
          zh: [`多了 ${left.length} 个回答：诊断已经走到“${to.playbook}”。`, '去掉最后的 --answer。'],
        });
      return { path, at: 'playbook', playbook: to.playbook };
    }
    tree = treeOf(to.tree);
    question = tree.questions.find((candidate) => candidate.slug === to.question) ?? tree.questions[0]!;
  }
}

/** The playbooks that can still be reached from a question, nearest first. */
export function reachable(tree: Tree, question: Question, treeOf: (id: string) => Tree): string[] {
  const found = new Set<string>();
  const seen = new Set<Question>([question]);
  const queue = [{ tree, question }];
  for (const here of queue)
    for (const { to } of here.question.answers) {
      if ('playbook' in to) {
        found.add(to.playbook);
        continue;
      }
      const next = treeOf(to.tree);
      const asked = next.questions.find((candidate) => candidate.slug === to.question) ?? next.questions[0]!;
      if (!seen.has(asked)) queue.push({ tree: next, question: asked });
      seen.add(asked);
    }
  return [...found];
}

function choose(question: Question, given: string): Answer {
  const answer = byNumber(question, given) ?? byWords(question, given);
  if (answer) return answer;
  const choices = question.answers.map((choice, index) => `${index + 1} ${plain(choice.label)}`);
  throw new FlinkdocError({
    en: [
      `"${given}" does not answer "${question.text}"`,
      `Answer with a number or with words of one choice: ${choices.join(' | ')}`,
    ],
    zh: [`“${given}”不是“${question.text}”的选项。`, `用编号或某个选项里的词回答：${choices.join(' | ')}`],
  });
}

function byNumber(question: Question, given: string): Answer | undefined {
  return /^\d+$/.test(given.trim()) ? question.answers[Number(given) - 1] : undefined;
}

/** The label as it is, else the only label that holds all the words. */
function byWords(question: Question, given: string): Answer | undefined {
  const wanted = plain(given).toLowerCase();
  const labels = question.answers.map((answer) => ({ answer, label: plain(answer.label).toLowerCase() }));
  const same = labels.find(({ label }) => label === wanted);
  if (same) return same.answer;
  const words = wordsOf(wanted);
  const holding = labels.filter(({ label }) => words.every((word) => wordsOf(label).includes(word)));
  return words.length > 0 && holding.length === 1 ? holding[0]!.answer : undefined;
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.map(String) ?? [];

/** A label without its Markdown signs. */
export function plain(label: string): string {
  return label.replace(/[`*_]/g, '');
}
