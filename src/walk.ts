import type { EvidenceAnswers, Known, Place, Stop, Walk } from './diagnosis.ts';
import { FlinkdocError } from './errors.ts';
import { afterSkipped, answerTo, beginning, isSkipped, nameOf, placeOf, type TreeOf } from './places.ts';
import type { Answer, Question, Tree } from './types.ts';

const nothingKnown: EvidenceAnswers = () => null;

/** The answer of somebody who does not know: the walk goes on, and nothing is taken for granted. */
export const skip = 'skip';

/**
 * Follows answers from the first question of a tree. An answer is the number of a choice, words of its label, or `skip`; questions
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
  const allTaken = (end: string | null) => {
    const over = left.length + ofQuestions.size;
    if (over > 0) throw leftOver(over, end);
  };
  /** The first of the questions that were skipped one after the other. */
  let since: Place | null = null;
  for (;;) {
    const known = answered(here.question);
    const sure = known && isSure(known) ? known.answer : null;
    const given = ofQuestions.get(nameOf(here)) ?? (sure ? undefined : left.shift());
    ofQuestions.delete(nameOf(here));
    const again = (answer: string) => (fromTheFirst && !sure ? answer : answerTo(here, answer));
    const answer = given === undefined ? sure : given === skip ? null : choose(here.question, given);
    if (given === undefined && !answer) {
      if (ofQuestions.size > 0) throw notAsked([...ofQuestions.keys()][0]!);
      return { stops, at: 'question', ...here };
    }
    stops.push({
      ...here,
      answer,
      evidence: answer && answer === known?.answer ? known.evidence : null,
      given: given === undefined ? null : again(answer?.label ?? skip),
    });
    const to = answer?.to;
    if (to && 'playbook' in to) {
      allTaken(to.playbook);
      return { stops, at: 'playbook', playbook: to.playbook };
    }
    const led = to ? placeOf(to, treeOf) : null;
    if (led && !stops.some((stop) => isSkipped(stop) && nameOf(stop) === nameOf(led))) {
      here = led;
      since = null;
      continue;
    }
    // What was skipped, or is come to again and was skipped before.
    since = led ?? since ?? here;
    const next = afterSkipped(since, new Set(stops.map(nameOf)), treeOf);
    if (!next) {
      allTaken(null);
      return { stops, at: 'undecided', ...since };
    }
    here = next;
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

/** `playbook` is null where the walk ended undecided. */
function leftOver(count: number, playbook: string | null): FlinkdocError {
  const over = count === 1 ? '1 answer is' : `${count} answers are`;
  return new FlinkdocError({
    en: [
      `${over} left over: ${playbook === null ? 'nothing is left to ask' : `the walk has already ended at "${playbook}"`}`,
      'Leave out the last --answer.',
    ],
    zh: [
      `多了 ${count} 个回答：${playbook === null ? '已经没有可问的了' : `诊断已经走到“${playbook}”`}。`,
      '去掉最后的 --answer。',
    ],
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
