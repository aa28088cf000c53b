import type { Playbook, Tree } from '../types.ts';

/** `[text](page.md)`, `[text](../trees/tree.md#question)`: how pages of a folder point to each other. */
const pageLink = /\[([^\]]+)\]\((\.\.\/(?:playbooks|trees)\/)?([a-z0-9-]+)\.md(?:#[^)]*)?\)/g;

/** A page another page points to. */
export interface Target {
  kind: 'playbook' | 'tree';
  id: string;
}

/** The pages a text points to. A file without a folder in front is of the same kind as the page the text stands in. */
export function targets(markdown: string, own: Target['kind']): Target[] {
  if (!markdown.includes('.md')) return [];
  return Array.from(markdown.matchAll(pageLink), ([, , folder, id]) => ({
    kind: kindOf(folder, own),
    id: id!,
  }));
}

/** Links between pages as commands to type: outside the folder, in a terminal or a ticket, files lead nowhere. */
function linksAsCommands(markdown: string, own: Target['kind']): string {
  return markdown.replace(pageLink, (_, text: string, folder: string | undefined, id: string) =>
    kindOf(folder, own) === 'tree'
      ? `${text} (\`flinkdoc diagnose ${id}\`)`
      : `${text} (\`flinkdoc show ${id}\`)`,
  );
}

const kindOf = (folder: string | undefined, own: Target['kind']) =>
  folder === undefined ? own : folder.includes('trees') ? 'tree' : 'playbook';

export function withCommands(playbook: Playbook): Playbook {
  const sections = playbook.sections.map((section) => ({
    ...section,
    markdown: linksAsCommands(section.markdown, 'playbook'),
    steps: section.steps.map((step) => ({ ...step, markdown: linksAsCommands(step.markdown, 'playbook') })),
  }));
  return { ...playbook, sections };
}

export function treeWithCommands(tree: Tree): Tree {
  const questions = tree.questions.map((question) => ({
    ...question,
    hint: linksAsCommands(question.hint, 'tree'),
    howTo: linksAsCommands(question.howTo, 'tree'),
  }));
  return { ...tree, questions };
}
