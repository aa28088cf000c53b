import { firstLanguage, type Lang, languages } from '../language.ts';
import type { Playbook, Tree } from '../types.ts';
import { pageLink, type Target, targetOf } from './links.ts';
import { toSection } from './sections.ts';
import { toQuestion } from './tree.ts';

/** A page as it is shown: its links are commands, and what only search reads is left out. */
export function withCommands({ asks: _, ...playbook }: Playbook): Playbook {
  const { lang } = playbook;
  const sections = playbook.sections.map((section) => {
    const markdown = linksAsCommands(section.markdown, 'playbook', lang);
    // It is parsed already.
    if (markdown === section.markdown && lang === firstLanguage) return section;
    return toSection(section.heading, section.slug, markdown, lang);
  });
  return { ...playbook, sections };
}

export function treeWithCommands({ asks: _, ...tree }: Tree): Tree {
  const questions = tree.questions.map((question) =>
    toQuestion({
      ...question,
      hint: linksAsCommands(question.hint, 'tree', tree.lang),
      howTo: linksAsCommands(question.howTo, 'tree', tree.lang),
    }),
  );
  return { ...tree, questions };
}

/** Links between pages as commands to type: outside the folder, in a terminal or a ticket, files lead nowhere. */
function linksAsCommands(markdown: string, own: Target['kind'], lang: Lang): string {
  return markdown.replace(pageLink, (link, text: string, href: string) => {
    const target = targetOf(href, own);
    if (!target) return link;
    const command = `\`flinkdoc ${target.kind === 'tree' ? 'diagnose' : 'show'} ${target.id}\``;
    return languages[lang].linkAsCommand(text, command);
  });
}
