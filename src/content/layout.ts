import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { firstLanguage, type Lang, langs } from '../language.ts';
import { once } from '../once.ts';

/** The two kinds of pages, by the name of their folder. */
export const pageKinds = ['playbooks', 'trees'] as const;
export type PageKind = (typeof pageKinds)[number];

/** The file of synonyms. */
export const glossaryFile = 'glossary.tsv';

/** The log lines of a playbook that is a folder, one a row. */
export const linesFile = 'lines.tsv';

/** Where a page stands in a content folder. */
export interface PageFile {
  /** From the content folder on. */
  path: string;
  id: string;
  lang: Lang;
  kind: PageKind;
  /** The file of its log lines, from the content folder on; null where they stand in the page. */
  lines: string | null;
}

/**
 * The pages of a content folder, each kind and language in the order of the names. A page is a folder, `playbooks/<id>/en.md` and
 * `zh.md` with `lines.tsv` beside them, or a file, `en/playbooks/<id>.md`, or `playbooks/<id>.md` in a folder without languages.
 * What the operating system does not let be read is told to `unreadable`.
 */
export function pageFiles(
  folder: string,
  unreadable: (path: string, error: unknown) => void = () => {},
): PageFile[] {
  const namesIn = once((path: string) => tried(path, () => readdirSync(path).sort(), []));
  const isThere = (path: string) => tried(path, () => statSync(path) !== undefined, false);
  const tried = <T>(path: string, look: () => T, otherwise: T): T => {
    try {
      return look();
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
        unreadable(path, error);
      return otherwise;
    }
  };
  return langs.flatMap((lang) =>
    pageKinds.flatMap((kind): PageFile[] => {
      const place = folderForKind(folder, lang, kind);
      const single = namesIn(join(folder, place))
        .filter(isPage)
        .map((name) => ({
          path: `${place}/${name}`,
          id: name.slice(0, -'.md'.length),
          lang,
          kind,
          lines: null,
        }));
      const folders = namesIn(join(folder, kind))
        .filter((id) => !isPage(id) && isThere(join(folder, kind, id, `${lang}.md`)))
        .map((id) => {
          const lines = `${kind}/${id}/${linesFile}`;
          const has = lang === firstLanguage && isThere(join(folder, lines));
          return { path: `${kind}/${id}/${lang}.md`, id, lang, kind, lines: has ? lines : null };
        });
      return [...single, ...folders];
    }),
  );
}

const isPage = (name: string) => name.endsWith('.md');

/** The folder of single files, inside a content folder. */
export function folderForKind(folder: string, lang: Lang, kind: PageKind): string {
  const flat = lang === firstLanguage && !langs.some((name) => existsSync(join(folder, name)));
  return flat ? kind : `${lang}/${kind}`;
}
