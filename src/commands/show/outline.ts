import type { TreeAnswer, TreePicture } from '../../blocks/blocks.ts';
import { type Inline, withCode } from '../../blocks/blocks.ts';
import type { Destination, Question, Tree } from '../../types.ts';

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
export function branches(tree: Tree, leadsTo: (to: Destination) => Inline[]): TreePicture {
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
