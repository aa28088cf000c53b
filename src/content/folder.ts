import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { firstLanguage, langs } from '../language.ts';
import type { Lang, Playbook, Tree } from '../types.ts';
import { ContentProblem, type Fault, faultKind, type Read } from './fault.ts';
import { fileRefused, readInside, refusedFolder, unreadable } from './files.ts';
import { glossaryFile, type PageFile, type PageKind, pageFiles } from './layout.ts';
import { withinLimits } from './limits.ts';
import { type LogLine, logLines } from './log-lines.ts';
import { readPlaybook, readTranslation } from './playbook.ts';
import type { Source } from './source.ts';
import { readTree } from './tree.ts';

export const translationOrphan = faultKind<{ id: string }>({
  code: 'translation-orphan',
  severity: 'problem',
  unusable: true,
  en: {
    says: ({ id }) => `There is no English page "${id}" that this one translates.`,
    mend: 'Write the English page first.',
  },
  zh: {
    says: ({ id }) => `没有对应的英文页面“${id}”。`,
    mend: '先写英文页面。',
  },
});

/** A content folder as far as it could be read. */
export interface Folder {
  sources: Source[];
  /** What could not be read, and what is wrong with what could. */
  faults: Fault[];
  /** Each row lists the ways to say one thing, the English term first. */
  glossary: string[][];
}

/** What reading may need, and whom to tell. */
interface Reading {
  /** Finds the page that a page extends. */
  original?: (id: string) => Playbook | undefined;
  /** Told after each file how many are read, of how many. */
  progress?: (done: number, total: number) => void;
}

/** Reads all pages and the glossary of a content folder: see `layout.ts`. */
export function readFolder(folder: string, { original, progress }: Reading = {}): Folder {
  const faults: Fault[] = [];
  const files = filesOf(folder, faults);
  let done = 0;
  const each = <T extends Playbook | Tree>(
    lang: Lang,
    kind: PageKind,
    read: (file: ContentFile) => Read<T>,
  ) =>
    files
      .filter((file) => file.lang === lang && file.kind === kind)
      .flatMap((page) => {
        done += 1;
        progress?.(done, files.length);
        const text = textOf(folder, page.path, faults);
        const lines = page.lines === null ? null : textOf(folder, page.lines, faults);
        if (text === undefined || lines === undefined) return [];
        const rows = lines === null ? null : logLines(lines);
        const file = { ...page, file: join(folder, page.path), text, logLines: rows };
        return [{ file, ...readOrReport(file, read, faults) }];
      });

  const playbooks = each(firstLanguage, 'playbooks', ({ file, id, text, logLines }) =>
    readPlaybook(file, id, text, { original: original?.(id), logLines }),
  );
  const trees = each(firstLanguage, 'trees', ({ file, id, text }) => readTree(file, id, text));
  const originals = new Map(playbooks.map(({ file, page }) => [file.id, page]));
  const treeIds = new Set(trees.map(({ file }) => file.id));
  const others = langs.filter((lang) => lang !== firstLanguage);
  const translatedPlaybooks = others.flatMap((lang) =>
    each(lang, 'playbooks', ({ file, id, text }) => {
      if (!originals.has(id)) throw orphan(file, id);
      const page = originals.get(id);
      return page ? readTranslation(file, text, page, lang) : { page: null, faults: [] };
    }),
  );
  const translatedTrees = others.flatMap((lang) =>
    each(lang, 'trees', ({ file, id, text }) => {
      if (!treeIds.has(id)) throw orphan(file, id);
      return readTree(file, id, text, lang);
    }),
  );

  const sources: Source[] = [
    ...[...playbooks, ...translatedPlaybooks].map(
      ({ file, page, extending }): Source => ({
        ...base(file),
        ...{ kind: 'playbook', page, extends: extending, logLines: file.logLines },
      }),
    ),
    ...[...trees, ...translatedTrees].map(
      ({ file, page }): Source => ({ ...base(file), kind: 'tree', page }),
    ),
  ];
  return { sources, faults, glossary: readGlossary(folder, faults) };
}

/** A page with the texts of its files. */
type ContentFile = PageFile & { file: string; text: string; logLines: LogLine[] | null };

/** The pages of a folder, but for those in a part of it that is a link to elsewhere. */
function filesOf(folder: string, faults: Fault[]): PageFile[] {
  const places = new Map<string, boolean>();
  const files = pageFiles(folder, (path, error) => faults.push(unreadable(path, error)));
  return files.filter(({ path }) => {
    const place = join(folder, dirname(path));
    if (!places.has(place)) {
      const refused = refusedFolder(folder, place);
      if (refused) faults.push(refused);
      places.set(place, refused === undefined);
    }
    return places.get(place);
  });
}

/** The text of a file; undefined, and a fault, when it is refused. */
function textOf(folder: string, path: string, faults: Fault[]): string | undefined {
  const got = readInside(folder, join(folder, path));
  if ('text' in got) return got.text;
  faults.push(got.refused);
  return undefined;
}

function base({ file, id, lang, text }: ContentFile) {
  return { file, id, lang, lines: text.split(/\r?\n/) };
}

/** The page, though something may be wrong with it; null when it could not be read. */
function readOrReport<T extends Playbook | Tree>(
  file: ContentFile,
  read: (file: ContentFile) => Read<T>,
  faults: Fault[],
): { page: T | null; extending: boolean } {
  try {
    const got = withinLimits(() => read(file));
    if (typeof got === 'string') throw new ContentProblem(fileRefused.at(file.file, 1, { why: got }));
    faults.push(...got.faults);
    return { page: got.page, extending: got.extends ?? false };
  } catch (error) {
    if (!(error instanceof ContentProblem)) throw error;
    faults.push(error.fault);
    return { page: null, extending: false };
  }
}

function orphan(file: string, id: string): ContentProblem {
  return new ContentProblem(translationOrphan.at(file, 1, { id }));
}

function readGlossary(folder: string, faults: Fault[]): string[][] {
  const file = join(folder, glossaryFile);
  if (!existsSync(file)) return [];
  const got = readInside(folder, file);
  if ('refused' in got) {
    faults.push(got.refused);
    return [];
  }
  return got.text
    .split(/\r?\n/)
    .slice(1)
    .map((row) =>
      row
        .split(/[\t|]/)
        .map((term) => term.trim())
        .filter(Boolean),
    )
    .filter((row) => row.length > 0);
}
