import { parseMarkdown, type Token, type Tokens, tokensOf } from '../blocks/parse.ts';
import { firstLanguage } from '../language.ts';
import type { Answer, Destination, Lang, Question, Tree } from '../types.ts';
import { type Fault, faultKind, type Read } from './fault.ts';
import { parseFrontMatter } from './front-matter.ts';
import { slug } from './headings.ts';
import { inShape } from './keys.ts';
import { targetOf } from './links.ts';
import { treeShape } from './shape.ts';

export const treeEmpty = faultKind<null>({
  code: 'tree-empty',
  severity: 'problem',
  unusable: true,
  en: {
    says: () => 'The tree has no question.',
    mend: 'Write a question as a "##" heading with a list of links below.',
  },
  zh: {
    says: () => '决策树里没有问题。',
    mend: '写一个“##”标题作为问题，下面列出链接作为回答。',
  },
});

export const questionAnswers = faultKind<{ question: string }>({
  code: 'question-answers',
  severity: 'problem',
  unusable: true,
  en: {
    says: ({ question }) => `The question "${question}" has fewer than two answers.`,
    mend: 'End the question with a list of two to nine links.',
  },
  zh: {
    says: ({ question }) => `问题“${question}”的回答不足两个。`,
    mend: '问题末尾列出 2 到 9 个链接作为回答。',
  },
});

export const answerTarget = faultKind<{ label: string; href: string }>({
  code: 'answer-target',
  severity: 'problem',
  unusable: true,
  en: {
    says: ({ label, href }) =>
      `The answer "${label}" leads to neither a question, a tree nor a playbook: ${href}`,
    mend: 'Link to #question, to tree.md or to ../playbooks/page.md.',
  },
  zh: {
    says: ({ label, href }) => `回答“${label}”没有指向问题、决策树或 playbook：${href}。`,
    mend: '链接到 #question、tree.md 或 ../playbooks/page.md。',
  },
});

/** What a translated tree is read with. */
interface Translated {
  lang: Lang;
  /** Null where it could not be read. */
  original: Tree | null;
}

/** Reads a tree as far as it goes. Whether its answers lead somewhere is a question for the whole library. */
export function readTree(file: string, id: string, text: string, translated?: Translated): Read<Tree> {
  const { lang, original } = translated ?? { lang: firstLanguage, original: null };
  const { data, body, bodyLine } = parseFrontMatter(file, text);
  const { meta, faults } = inShape(treeShape, file, text, data);
  const { questions, faults: wrong } = readQuestions(file, id, body, bodyLine);
  const page = meta && { ...meta, flink: original?.flink ?? meta.flink, id, lang, questions };
  return { page, faults: [...faults, ...wrong] };
}

function readQuestions(file: string, tree: string, body: string, bodyLine: number) {
  const questions: (Omit<Question, 'blocks'> & { line: number })[] = [];
  const faults: Fault[] = [];
  let line = bodyLine;
  let parts: Token[] = [];
  for (const token of tokensOf(body)) {
    const question = questions.at(-1);
    if (token.type === 'heading') {
      parts = [];
      questions.push({ slug: slug(token.text), text: token.text, hint: '', howTo: '', answers: [], line });
    } else if (question) {
      if (isAnswers(token)) {
        const read = token.items.map((item) => toAnswer(tree, item));
        question.answers = read.flatMap((answer) => ('to' in answer ? [answer] : []));
        for (const answer of read) if (!('to' in answer)) faults.push(answerTarget.at(file, line, answer));
      } else parts.push(token);
      question.hint = raw(parts.filter((part) => part.type !== 'space').slice(0, 1));
      question.howTo = raw(parts).slice(question.hint.length).trim();
    }
    line += token.raw.split('\n').length - 1;
  }
  for (const question of questions)
    if (question.answers.length < 2)
      faults.push(questionAnswers.at(file, question.line, { question: question.text }));
  if (questions.length === 0) faults.push(treeEmpty.at(file, bodyLine, null));
  return { questions: questions.map(({ line: _, ...question }) => toQuestion(question)), faults };
}

/** A question that is parsed when it is asked. */
export function toQuestion({ slug, text, hint, howTo, answers }: Omit<Question, 'blocks'>): Question {
  return {
    ...{ slug, text, hint, howTo, answers },
    get blocks() {
      return { hint: parseMarkdown(hint), howTo: parseMarkdown(howTo) };
    },
  };
}

const raw = (tokens: Token[]) =>
  tokens
    .map((token) => token.raw)
    .join('')
    .trim();

/** The list of links that ends a question. */
function isAnswers(token: Token): token is Tokens.List {
  return token.type === 'list' && (token as Tokens.List).items.every((item) => link(item) !== undefined);
}

function link(item: Tokens.ListItem): Tokens.Link | undefined {
  const inline = item.tokens[0];
  if (inline?.type !== 'text' || inline.tokens?.length !== 1) return undefined;
  return inline.tokens[0]?.type === 'link' ? (inline.tokens[0] as Tokens.Link) : undefined;
}

/** An answer, or the link that is none. */
function toAnswer(tree: string, item: Tokens.ListItem): Answer | { label: string; href: string } {
  const { href, text, title } = link(item)!;
  const to = destination(tree, href);
  return to
    ? { label: text, to, ...(title ? { findings: title.match(/\S+/g) ?? [] } : {}) }
    : { label: text, href };
}

function destination(tree: string, href: string): Destination | undefined {
  if (href.startsWith('#')) return { tree, question: href.slice(1) };
  const target = targetOf(href, 'tree');
  if (!target) return undefined;
  return target.kind === 'playbook'
    ? { playbook: target.id }
    : { tree: target.id, question: target.question };
}
