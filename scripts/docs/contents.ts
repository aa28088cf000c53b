import { sharedWords } from '../../src/commands/shared/words.ts';
import { firstLanguage } from '../../src/language.ts';
import type { Area, Playbook, Tree } from '../../src/types.ts';

/** All pages by area, each as a link from the content folder: for those who read it where the code is hosted. */
export function contentsPage(playbooks: Playbook[], trees: Tree[]): string {
  const { areas } = sharedWords[firstLanguage];
  const ofArea = (area: string) => playbooks.filter((page) => page.area === area);
  return [
    '## All pages',
    `${playbooks.length} playbooks and ${trees.length} trees. Made by \`npm run docs\`.`,
    '### Decision trees',
    list('trees', trees),
    ...(Object.keys(areas) as Area[]).flatMap((area) => [
      `### ${areas[area]}`,
      list('playbooks', ofArea(area)),
    ]),
  ].join('\n\n');
}

const list = (kind: string, pages: (Playbook | Tree)[]) =>
  pages.map(({ id, title }) => `- [${title}](${kind}/${id}/en.md) ([中文](${kind}/${id}/zh.md))`).join('\n');
