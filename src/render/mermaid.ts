import { escapeControls } from '../control-characters.ts';
import type { Destination, Tree } from '../types.ts';

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
  const lines = ['flowchart TD', ...questions, ...[...ends.values()].map((one) => `  ${one}`), ...edges];
  return escapeControls(lines.join('\n'));
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
