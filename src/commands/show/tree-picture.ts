import type { Destination, Question, Tree } from '../../types.ts';

/** A tree as the source of a Mermaid flowchart. Code-hosting sites draw it. */
export function mermaid(tree: Tree): string {
  const node = new Map(tree.questions.map(({ slug }, index) => [slug, `q${index + 1}`]));
  const ends = new Map<string, string>();
  const end = (to: Destination) => {
    const own = 'tree' in to && to.tree === tree.id ? node.get(to.question ?? '') : undefined;
    if (own) return own;
    const id = 'playbook' in to ? to.playbook : to.tree;
    const name = `${'playbook' in to ? 'p' : 't'}_${id.replaceAll('-', '_')}`;
    ends.set(name, 'playbook' in to ? `${name}(["${id}"])` : `${name}{{"${id}"}}`);
    return name;
  };
  const questions = tree.questions.map(({ slug, text }) => `  ${node.get(slug)}["${quoted(text)}"]`);
  const edges = tree.questions.flatMap(({ slug, answers }) =>
    answers.map(({ label, to }) => `  ${node.get(slug)} -->|"${quoted(label)}"| ${end(to)}`),
  );
  return ['flowchart TD', ...questions, ...[...ends.values()].map((one) => `  ${one}`), ...edges].join('\n');
}

/** Text between quotes of Mermaid: signs it acts on are written by name, marks of Markdown left out. */
function quoted(text: string): string {
  return text
    .replace(/[`*]/g, '')
    .replaceAll('#', '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
    .replaceAll('|', '#124;');
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

const plain = (text: string) => text.replace(/[`*]/g, '');
