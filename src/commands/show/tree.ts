import {
  bullets,
  code,
  codeBlock,
  em,
  heading,
  type Inline,
  inline,
  joined,
  paragraph,
  picture,
  type TreeAnswer,
  type TreePicture,
  text,
  withCode,
} from '../../blocks/blocks.ts';
import type { Destination, Entry, Lang, Page, Question, Tree } from '../../types.ts';
import { isOurs, legend, origin } from '../shared/facts.ts';
import { between, showWords } from './words.ts';

export interface TreeData extends Omit<Tree, 'questions' | 'asks'> {
  schemaVersion: 1;
  kind: 'tree';
  questions: Omit<Question, 'blocks'>[];
  from: Entry['from'];
}

/** A whole tree: every question with its hint and where its answers lead. */
export function treePage(tree: Tree, from: string[], lang: Lang): Page<TreeData> {
  const questions = tree.questions.flatMap(({ slug, text: asked, blocks, answers }) => [
    heading(2, withCode(asked), slug),
    ...blocks.hint,
    ...blocks.howTo,
    bullets(answers.map(({ label, to }) => text`${withCode(label)} → ${leadsTo(tree, to)}`)),
  ]);
  const walkIt = [
    showWords[lang].facts.tree,
    ...(tree.flink ? [showWords[lang].facts.flink(tree.flink)] : []),
    showWords[lang].facts.walkIt(code(`flinkdoc diagnose ${tree.id}`)),
    ...(isOurs(from) ? [] : [showWords[lang].facts.from(origin(from, lang))]),
  ];
  return {
    data: treeData(tree, from),
    tree,
    blocks: [
      heading(1, withCode(tree.title)),
      paragraph(withCode(tree.summary)),
      paragraph(joined(walkIt, between)),
      picture(
        branches(tree, (to) => leadsTo(tree, to)),
        [codeBlock('text', outline(tree))],
      ),
      ...legend(questions, lang),
      ...questions,
    ],
  };
}

function treeData(tree: Tree, from: string[]): TreeData {
  const questions = tree.questions.map(({ slug, text, hint, howTo, answers }) => {
    return { slug, text, hint, howTo, answers };
  });
  return { schemaVersion: 1, kind: 'tree', ...tree, questions, from };
}

function leadsTo(tree: Tree, to: Tree['questions'][number]['answers'][number]['to']): Inline[] {
  if ('playbook' in to) return inline(code(`flinkdoc show ${to.playbook}`));
  if (to.tree !== tree.id) return inline(code(`flinkdoc diagnose ${to.tree}`));
  const next = tree.questions.find(({ slug }) => slug === to.question);
  return inline(em(withCode(next?.text ?? ''), next?.slug));
}

/** A tree as an outline of lines; a question that is reached again is named by its number. */
export function outline(tree: Tree): string {
  const drawn = new Map<string, number>();
  const lines: string[] = [];
  const draw = (question: Question, stem: string) => {
    question.answers.forEach(({ label, to }, index) => {
      const last = index === question.answers.length - 1;
      const branch = `${stem}${last ? '└─' : '├─'} ${plain(label)}`;
      const next =
        'tree' in to && to.tree === tree.id
          ? tree.questions.find(({ slug }) => slug === to.question)
          : undefined;
      if (!next) lines.push(`${branch} → ${'playbook' in to ? to.playbook : `${to.tree} (tree)`}`);
      else if (drawn.has(next.slug)) lines.push(`${branch} → ${drawn.get(next.slug)}.`);
      else {
        drawn.set(next.slug, drawn.size + 1);
        lines.push(`${branch} → ${drawn.get(next.slug)}. ${plain(next.text)}`);
        draw(next, `${stem}${last ? '   ' : '│  '}`);
      }
    });
  };
  const [first] = tree.questions;
  if (!first) return '';
  drawn.set(first.slug, 1);
  lines.push(`1. ${plain(first.text)}`);
  draw(first, '');
  return lines.join('\n');
}

/** The same to be drawn; `leadsTo` says where an answer leads. */
function branches(tree: Tree, leadsTo: (to: Destination) => Inline[]): TreePicture {
  const drawn = new Set<string>();
  const below = (question: Question): TreeAnswer[] => {
    if (drawn.has(question.slug)) return [];
    drawn.add(question.slug);
    return question.answers.map(({ label, to }) => {
      const next =
        'tree' in to && to.tree === tree.id
          ? tree.questions.find(({ slug }) => slug === to.question)
          : undefined;
      return { label: withCode(label), to: leadsTo(to), answers: next ? below(next) : [] };
    });
  };
  const [first] = tree.questions;
  return { type: 'tree', question: withCode(first?.text ?? ''), answers: first ? below(first) : [] };
}

const plain = (text: string) => text.replace(/[`*]/g, '');
