import { languages } from '../language.ts';
import type { Lang, Playbook, Tree } from '../types.ts';
import { toSection } from './sections.ts';
import { toQuestion } from './tree.ts';

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

/** A link to a file, wherever it leads; what has a scheme is no file. */
const fileLink = /\]\((?![a-z]+:)([^)\s#]+\.md)(?:#[^)]*)?\)/gi;

/** Links to files that are none of a content folder: `../../secret.md`, `Page_Name.md`. */
export function strayLinks(markdown: string): string[] {
  return Array.from(markdown.matchAll(fileLink), ([, path]) => path!).filter(
    (path) => !/^(\.\.\/(playbooks|trees)\/)?[a-z0-9-]+\.md$/.test(path),
  );
}

/** The text with links that lead to no page led to the page they mean, where its name differs in capitals and dashes alone. */
export function withRenamedLinks(
  markdown: string,
  own: Target['kind'],
  ids: Record<Target['kind'], Set<string>>,
): string {
  return markdown.replace(fileLink, (link, path: string) => {
    const [, folder, name] = /^(\.\.\/(?:playbooks|trees)\/)?([^/]+)\.md$/i.exec(path) ?? [];
    if (name === undefined) return link;
    const id = name.toLowerCase().replace(/[_ %.]+/g, '-');
    const kind = kindOf(folder, own);
    return !ids[kind].has(name) && ids[kind].has(id) ? link.replace(path, `${folder ?? ''}${id}.md`) : link;
  });
}

/** Links between pages as commands to type: outside the folder, in a terminal or a ticket, files lead nowhere. */
function linksAsCommands(markdown: string, own: Target['kind'], lang: Lang): string {
  return markdown.replace(pageLink, (_, text: string, folder: string | undefined, id: string) => {
    const command = `\`flinkdoc ${kindOf(folder, own) === 'tree' ? 'diagnose' : 'show'} ${id}\``;
    return languages[lang].linkAsCommand(text, command);
  });
}

const kindOf = (folder: string | undefined, own: Target['kind']) =>
  folder === undefined ? own : folder.includes('trees') ? 'tree' : 'playbook';

export function withCommands(playbook: Playbook): Playbook {
  const sections = playbook.sections.map(({ heading, slug, markdown }) =>
    toSection(heading, slug, linksAsCommands(markdown, 'playbook', playbook.lang)),
  );
  return { ...playbook, sections };
}

export function treeWithCommands(tree: Tree): Tree {
  const questions = tree.questions.map((question) =>
    toQuestion({
      ...question,
      hint: linksAsCommands(question.hint, 'tree', tree.lang),
      howTo: linksAsCommands(question.howTo, 'tree', tree.lang),
    }),
  );
  return { ...tree, questions };
}
