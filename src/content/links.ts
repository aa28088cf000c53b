import type { Playbook, Tree } from '../types.ts';

/** `[text](page.md)`, `[text](../trees/tree.md#question)`: how pages of a folder point to each other. */
const pageLink = /\[([^\]]+)\]\((\.\.\/(?:playbooks|trees)\/)?([a-z0-9-]+)\.md(?:#[^)]*)?\)/g;

/** A page another page points to. */
export interface Target {
  kind: 'playbook' | 'tree';
  id: string;
}

/** The pages a playbook's text points to. */
export function targets(markdown: string): Target[] {
  return Array.from(markdown.matchAll(pageLink), ([, , folder, id]) => ({ kind: kindOf(folder), id: id! }));
}

/** Links between pages as commands to type: outside the folder, in a terminal or a ticket, files lead nowhere. */
export function linksAsCommands(markdown: string): string {
  return markdown.replace(pageLink, (_, text: string, folder: string | undefined, id: string) =>
    kindOf(folder) === 'tree' ? `${text} (\`flinkdoc diagnose ${id}\`)` : `${text} (\`flinkdoc show ${id}\`)`,
  );
}

const kindOf = (folder: string | undefined) => (folder?.includes('trees') ? 'tree' : 'playbook');

export function withCommands(playbook: Playbook): Playbook {
  const sections = playbook.sections.map((section) => ({
    ...section,
    markdown: linksAsCommands(section.markdown),
    steps: section.steps.map((step) => ({ ...step, markdown: linksAsCommands(step.markdown) })),
  }));
  return { ...playbook, sections };
}

export function treeWithCommands(tree: Tree): Tree {
  const questions = tree.questions.map((question) => ({
    ...question,
    hint: linksAsCommands(question.hint),
    howTo: linksAsCommands(question.howTo),
  }));
  return { ...tree, questions };
}
