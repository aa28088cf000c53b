import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { firstLanguage, langs } from '../language.ts';
import type { Lang, Playbook, Tree } from '../types.ts';
import { type ContentFile, contentFile, contentFiles } from './content-files.ts';
import { ContentProblem, type Fault, faultKind, type Read } from './fault.ts';
import { fileRefused, readInside } from './files.ts';
import { glossaryFile, type PageKind } from './layout.ts';
import { withinLimits } from './limits.ts';
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
  const files = contentFiles(folder, faults);
  const begun = new Set<string>();
  const each = <T extends Playbook | Tree>(
    lang: Lang,
    kind: PageKind,
    read: (file: ContentFile) => Read<T>,
  ) =>
    readAll(
      files
        .filter((file) => file.lang === lang && file.kind === kind)
        .flatMap((page) => contentFile(folder, page, faults)),
      (file) => {
        begun.add(file.path);
        progress?.(begun.size, files.length);
        return read(file);
      },
      faults,
    );

  const playbooks = each(firstLanguage, 'playbooks', ({ file, id, text, logLines }) =>
    readPlaybook(file, id, text, { original: original?.(id), logLines }),
  );
  const trees = each(firstLanguage, 'trees', ({ file, id, text }) => readTree(file, id, text));
  const originals = new Map(playbooks.map(({ file, page }) => [file.id, page]));
  const originalTrees = new Map(trees.map(({ file, page }) => [file.id, page]));
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
      if (!originalTrees.has(id)) throw orphan(file, id);
      return readTree(file, id, text, { lang, original: originalTrees.get(id) ?? null });
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

function base({ file, id, lang, text }: ContentFile) {
  return { file, id, lang, lines: text.split(/\r?\n/) };
}

/** The pages, though something may be wrong with them; null for those that could not be read. */
function readAll<T extends Playbook | Tree>(
  files: ContentFile[],
  read: (file: ContentFile) => Read<T>,
  faults: Fault[],
): { file: ContentFile; page: T | null; extending: boolean }[] {
  const all = withinLimits(files, (file) => readOrRefused(file, read));
  return all.map((got, at) => {
    const file = files[at]!;
    if (typeof got !== 'string' && 'page' in got) {
      faults.push(...got.faults);
      return { file, page: got.page, extending: got.extends ?? false };
    }
    faults.push(typeof got === 'string' ? fileRefused.at(file.file, 1, { why: got }) : got.refused);
    return { file, page: null, extending: false };
  });
}

function readOrRefused<T extends Playbook | Tree>(
  file: ContentFile,
  read: (file: ContentFile) => Read<T>,
): Read<T> | { refused: Fault } {
  try {
    return read(file);
  } catch (error) {
    if (!(error instanceof ContentProblem)) throw error;
    return { refused: error.fault };
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
