import type { Question, Tree } from '../../types.ts';

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

const plain = (text: string) => text.replace(/[`*]/g, '');
