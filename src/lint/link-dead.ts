import { faultKind } from '../content/fault.ts';
import { strayLinks, targets } from '../content/links.ts';
import { proseLines } from '../content/source.ts';
import { type Check, idsOf } from './check.ts';

/** A path out of the pages of a folder, or the id of a page that there is not. */
const dead = faultKind<{ path: string } | { kind: 'playbook' | 'tree'; id: string }>({
  code: 'link-dead',
  severity: 'problem',
  en: {
    says: (to) =>
      'path' in to ? `"${to.path}" is no page of a content folder.` : `There is no ${to.kind} "${to.id}".`,
    mend: 'Link to page.md, ../playbooks/page.md or ../trees/tree.md; --fix mends capitals and underscores.',
  },
  zh: {
    says: (to) =>
      'path' in to
        ? `“${to.path}”不是内容目录里的页面。`
        : `没有${to.kind === 'tree' ? '决策树' : ' playbook'}“${to.id}”。`,
    mend: '链接到 page.md、../playbooks/page.md 或 ../trees/tree.md；--fix 可以修正大小写和下划线。',
  },
});

/** Every link to a page leads to one that exists. The answers of a tree are links too: `answer-dead.ts` looks where they lead. */
export const linkDead: Check = {
  kinds: [dead],
  find: (folder, beyond) => {
    const ids = { playbook: idsOf('playbook', folder, beyond), tree: idsOf('tree', folder, beyond) };
    return folder.sources.flatMap((source) =>
      proseLines(source)
        .filter(({ text }) => source.kind !== 'tree' || !/^- \[/.test(text))
        .flatMap(({ line, text }) => [
          ...strayLinks(text).map((path) => dead.at(source.file, line, { path })),
          ...targets(text, source.kind)
            .filter(({ kind, id }) => !ids[kind].has(id))
            .map(({ kind, id }) => dead.at(source.file, line, { kind, id })),
        ]),
    );
  },
};
