import type { Answered, Known, Stop, Walk } from './diagnosis.ts';
import { FlinkdocError } from './errors.ts';
import { answerTo, beginning, nameOf, placeOf, type TreeOf } from './places.ts';
import type { Answer, Question, Tree } from './types.ts';

const nothingKnown: Answered = () => null;

/**
 * Follows answers from the first question of a tree. An answer is the number of a choice or words of its label; questions
 * that the evidence answers take none. `tree#question=2` answers this one question, whatever the evidence says. Without an
 * answer to the first question, the walk begins where evidence has one. Throws FlinkdocError when an answer is none of the
 * choices, or when answers are left over.
 */
export function walk(start: Tree, treeOf: TreeOf, answers: string[], answered = nothingKnown): Walk {
  const stops: Stop[] = [];
  const { left, ofQuestions } = sorted(answers);
  const first = { tree: start, question: start.questions[0]! };
  let here = first;
  if (left.length === 0 && !ofQuestions.has(nameOf(first)) && !answered(first.question)) {
    here = beginning(first, treeOf, answered);
    if (here !== first) stops.push({ ...first, answer: null, evidence: null, given: null });
  }
  const fromTheFirst = here === first;
  for (;;) {
    const { question } = here;
    const known = answered(question);
    const sure = known && isSure(known) ? known.answer : null;
    const given = ofQuestions.get(nameOf(here)) ?? (sure ? undefined : left.shift());
    ofQuestions.delete(nameOf(here));
    const answer = given === undefined ? sure : choose(question, given);
    if (!answer) {
      if (ofQuestions.size > 0) throw notAsked([...ofQuestions.keys()][0]!);
      return { stops, at: 'question', ...here };
    }
    const { label, to } = answer;
    const again = fromTheFirst && !sure ? label : answerTo(here, label);
    stops.push({
      ...here,
      answer,
      evidence: answer === known?.answer ? known.evidence : null,
      given: given === undefined ? null : again,
    });
    if ('playbook' in to) {
      const over = left.length + ofQuestions.size;
      if (over > 0) throw leftOver(over, to.playbook);
      return { stops, at: 'playbook', playbook: to.playbook };
    }
    here = placeOf(to, treeOf);
  }
}

/** Whether nobody need be asked: what is only a symptom opens no page. */
const isSure = ({ answer, certain }: Known) => certain || 'tree' in answer.to;

/** The answers that name their question, and the others in their order. */
function sorted(answers: string[]): { left: string[]; ofQuestions: Map<string, string> } {
  const left: string[] = [];
  const ofQuestions = new Map<string, string>();
  for (const answer of answers) {
    const [, name, rest] = /^([^\s#=]+#[^\s=]+)=(.+)$/s.exec(answer) ?? [];
    if (name !== undefined && rest !== undefined) ofQuestions.set(name, rest);
    else left.push(answer);
  }
  return { left, ofQuestions };
}

function notAsked(question: string): FlinkdocError {
  return new FlinkdocError({
    en: [
      `The walk does not come by the question "${question}"`,
      'Leave out its --answer, or correct the name.',
    ],
    zh: [`这次诊断没有经过问题“${question}”。`, '去掉它的 --answer，或改正名字。'],
  });
}

function leftOver(count: number, playbook: string): FlinkdocError {
  return new FlinkdocError({
    en: [
      `${count === 1 ? '1 answer is' : `${count} answers are`} left over: the walk has already ended at "${playbook}"`,
      'Leave out the last --answer.',
    ],
    zh: [`多了 ${count} 个回答：诊断已经走到“${playbook}”。`, '去掉最后的 --answer。'],
  });
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
