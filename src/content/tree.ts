import { parseMarkdown, type Token, type Tokens } from '../markdown.ts';
import type { Answer, Destination, Lang, Question, Tree } from '../types.ts';
import { parseFrontMatter } from './front-matter.ts';
import { ContentProblem } from './problem.ts';
import { inShape, treeShape } from './shape.ts';
import { slug } from './slug.ts';

/** Reads one decision tree. Whether its links lead somewhere is a question for the whole library. */
export function parseTree(file: string, id: string, text: string, lang: Lang = 'en'): Tree {
  const { data, body, bodyLine } = parseFrontMatter(file, text);
  const meta = inShape(treeShape, file, text, data);
  const questions: Question[] = [];
  let line = bodyLine;
  let parts: Token[] = [];
  for (const token of parseMarkdown(body)) {
    if (token.type === 'heading') {
      parts = [];
      questions.push({ slug: slug(token.text), text: token.text, hint: '', howTo: '', answers: [] });
    } else if (questions.length > 0) {
      const question = questions.at(-1)!;
      if (isAnswers(token)) question.answers = token.items.map((item) => toAnswer(file, line, id, item));
      else parts.push(token);
      question.hint = raw(parts.filter((part) => part.type !== 'space').slice(0, 1));
      question.howTo = raw(parts).slice(question.hint.length).trim();
    }
    line += token.raw.split('\n').length - 1;
  }
  for (const question of questions)
    if (question.answers.length < 2)
      throw new ContentProblem(file, bodyLine, `The question "${question.text}" has fewer than two answers.`);
  if (questions.length === 0) throw new ContentProblem(file, bodyLine, 'The tree has no question.');
  return { ...meta, id, lang, questions };
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

function toAnswer(file: string, line: number, tree: string, item: Tokens.ListItem): Answer {
  const { href, text, title } = link(item)!;
  const to = destination(tree, href);
  if (!to)
    throw new ContentProblem(
      file,
      line,
      `The answer "${text}" leads to neither a question, a tree nor a playbook: ${href}`,
    );
  return { label: text, to, ...(title ? { finding: title } : {}) };
}

function destination(tree: string, href: string): Destination | undefined {
  if (href.startsWith('#')) return { tree, question: href.slice(1) };
  const playbook = /^\.\.\/playbooks\/([a-z0-9-]+)\.md$/.exec(href);
  if (playbook) return { playbook: playbook[1]! };
  const other = /^([a-z0-9-]+)\.md(?:#(.+))?$/.exec(href);
  return other ? { tree: other[1]!, question: other[2] ?? null } : undefined;
}
