import { langs } from '../language.ts';

/** A page another page points to. */
export interface Target {
  kind: 'playbook' | 'tree';
  id: string;
  /** The question of a tree, where it is named. */
  question: string | null;
}

/** `[text](page.md)`, `[text](../trees/tree.md#question)`, `[text](../page/en.md)`: how pages of a folder point to each other. */
export const pageLink = /\[([^[\]]+)\]\(([^()\s#]+\.md(?:#[^()\s]*)?)\)/g;

/** `page.md` or `../trees/tree.md`; `../page/en.md` or `../../trees/tree/en.md` where a page is a folder. */
const forms = [
  /^(?:\.\.\/(playbooks|trees)\/)?([a-z0-9-]+)\.md(?:#(.*))?$/,
  new RegExp(`^\\.\\./(?:\\.\\./(playbooks|trees)/)?([a-z0-9-]+)/(?:${langs.join('|')})\\.md(?:#(.*))?$`),
];

/**
 * The page a link leads to; undefined when it leads to none of a content folder. A name without the folder of a kind in front is of
 * the kind of the page the link stands on.
 */
export function targetOf(href: string, own: Target['kind']): Target | undefined {
  for (const form of forms) {
    const [, folder, id, question = null] = form.exec(href) ?? [];
    if (id !== undefined) return { kind: kindOf(folder, own), id, question };
  }
  return undefined;
}

/** The pages a text points to. */
export function targets(markdown: string, own: Target['kind']): Target[] {
  if (!markdown.includes('.md')) return [];
  return Array.from(markdown.matchAll(pageLink)).flatMap(([, , href]) => targetOf(href!, own) ?? []);
}

/** A link to a file, wherever it leads; what has a scheme is no file. */
const fileLink = /\]\((?![a-z]+:)([^()\s#]+\.md)(?:#[^()]*)?\)/gi;

/** Links to files that are none of a content folder: `../../secret.md`, `Page_Name.md`. */
export function strayLinks(markdown: string): string[] {
  return Array.from(markdown.matchAll(fileLink), ([, path]) => path!).filter(
    (path) => targetOf(path, 'playbook') === undefined,
  );
}
/** The folders in front, the kind they name, the name of the page, and the language where the page is a folder. */
const misnamed = /^((?:\.\.\/)*(?:(playbooks|trees)\/)?)([^/]+?)(\/[a-z]{2})?\.md$/i;

/** The text with links that lead to no page led to the page they mean, where its name differs in capitals and dashes alone. */
export function withRenamedLinks(
  markdown: string,
  own: Target['kind'],
  ids: Record<Target['kind'], Set<string>>,
): string {
  return markdown.replace(fileLink, (link, path: string) => {
    const [, before, folder, name, lang = ''] = misnamed.exec(path) ?? [];
    if (name === undefined) return link;
    const id = name.toLowerCase().replace(/[_ %.]+/g, '-');
    const kind = kindOf(folder, own);
    return !ids[kind].has(name) && ids[kind].has(id) ? link.replace(path, `${before}${id}${lang}.md`) : link;
  });
}

const kindOf = (folder: string | undefined, own: Target['kind']) =>
  folder === undefined ? own : folder === 'trees' ? 'tree' : 'playbook';
