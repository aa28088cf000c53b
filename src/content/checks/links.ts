import type { Fault } from '../fault.ts';
import { strayLinks, targets } from '../links.ts';
import { type Check, lineOf, proseLines } from '../source.ts';

/** Every link to a page and every related id leads to one that exists. */
export const links: Check = (sources, known) => {
  const playbooks = new Set([
    ...known.playbooks,
    ...sources.filter(({ kind }) => kind === 'playbook').map(({ id }) => id),
  ]);
  const trees = new Set([
    ...known.trees.keys(),
    ...sources.filter(({ kind }) => kind === 'tree').map(({ id }) => id),
  ]);
  return sources.flatMap((source) => {
    // The answers of a tree are links too: `trees.ts` looks where they lead.
    const prose =
      source.kind === 'tree'
        ? proseLines(source).filter(({ text }) => !/^- \[/.test(text))
        : proseLines(source);
    const stray = prose.flatMap(({ line, text }) =>
      strayLinks(text).map(
        (path): Fault => ({
          file: source.file,
          line,
          code: 'link-dead',
          says: (words) => words.notAPage(path),
        }),
      ),
    );
    const dead = prose.flatMap(({ line, text }) =>
      targets(text, source.kind)
        .filter(({ kind, id }) => !(kind === 'tree' ? trees : playbooks).has(id))
        .map(
          ({ kind, id }): Fault => ({
            file: source.file,
            line,
            code: 'link-dead',
            says: (words) => words.noPage(kind, id),
          }),
        ),
    );
    const related = source.kind === 'playbook' && source.page?.lang === 'en' ? source.page.related : [];
    const missing = related
      .filter((id) => !playbooks.has(id))
      .map(
        (id): Fault => ({
          file: source.file,
          line: lineOf(source, 'related:'),
          code: 'related-dead',
          says: (words) => words.noPage('playbook', id),
        }),
      );
    return [...stray, ...dead, ...missing];
  });
};
