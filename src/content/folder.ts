import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang, Playbook } from '../types.ts';
import type { Fault } from './fault.ts';
import { isInside, pageNames, readInside } from './files.ts';
import { glossaryFile, type PageKind, placeOf } from './layout.ts';
import { readPlaybook, readTranslation } from './playbook.ts';
import { ContentProblem, problem } from './problem.ts';
import type { Read } from './read.ts';
import type { Source } from './source.ts';
import { readTree } from './tree.ts';

/** A content folder as far as it could be read. */
export interface Folder {
  sources: Source[];
  /** What could not be read, and what is wrong with what could. */
  faults: Fault[];
  /** Each row lists the ways to say one thing, the English term first. */
  glossary: string[][];
}

/** What reading may need, and whom to tell. */
export interface Reading {
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
  const each = <T>(lang: Lang, kind: PageKind, read: (file: ContentFile) => Read<T>) =>
    files
      .filter((file) => file.lang === lang && file.kind === kind)
      .flatMap((named) => {
        done += 1;
        progress?.(done, files.length);
        const got = readInside(folder, named.file);
        if ('refused' in got) {
          faults.push(got.refused);
          return [];
        }
        const file = { ...named, text: got.text };
        return [{ file, ...readOrReport(file, read, faults) }];
      });

  const playbooks = each('en', 'playbooks', ({ file, id, text }) =>
    readPlaybook(file, id, text, original?.(id)),
  );
  const trees = each('en', 'trees', ({ file, id, text }) => readTree(file, id, text));
  const inEnglish = new Map(playbooks.map(({ file, page }) => [file.id, page]));
  const treeIds = new Set(trees.map(({ file }) => file.id));
  const chinesePlaybooks = each('zh', 'playbooks', ({ file, id, text }) => {
    if (!inEnglish.has(id)) throw orphan(file, id);
    const english = inEnglish.get(id);
    return english ? readTranslation(file, text, english) : { page: null, faults: [] };
  });
  const chineseTrees = each('zh', 'trees', ({ file, id, text }) => {
    if (!treeIds.has(id)) throw orphan(file, id);
    return readTree(file, id, text, 'zh');
  });

  const sources: Source[] = [
    ...[...playbooks, ...chinesePlaybooks].map(
      ({ file, page, extending }): Source => ({ ...base(file), kind: 'playbook', page, extends: extending }),
    ),
    ...[...trees, ...chineseTrees].map(({ file, page }): Source => ({ ...base(file), kind: 'tree', page })),
  ];
  return { sources, faults, glossary: readGlossary(folder, faults) };
}

/** A page's file and where it stands in the folder. */
interface NamedFile {
  file: string;
  /** The name without `.md`. */
  id: string;
  lang: Lang;
  kind: PageKind;
}

type ContentFile = NamedFile & { text: string };

function filesOf(folder: string, faults: Fault[]): NamedFile[] {
  return (['en', 'zh'] as const).flatMap((lang) =>
    (['playbooks', 'trees'] as const).flatMap((kind) => {
      const path = join(folder, placeOf(folder, lang, kind));
      const names = pageNames(path);
      if (names.length === 0 || isInside(folder, path))
        return names.map((name) => ({
          file: join(path, name),
          id: name.slice(0, -'.md'.length),
          lang,
          kind,
        }));
      faults.push({ file: path, line: 1, code: 'file-refused', says: (words) => words.linkOutside() });
      return [];
    }),
  );
}

function base({ file, id, lang, text }: ContentFile) {
  return { file, id, lang, lines: text.split(/\r?\n/) };
}

/** The page, though something may be wrong with it; null when it could not be read. */
function readOrReport<T>(
  file: ContentFile,
  read: (file: ContentFile) => Read<T>,
  faults: Fault[],
): { page: T | null; extending: boolean } {
  try {
    const { page, faults: wrong, extends: extending = false } = read(file);
    faults.push(...wrong);
    return { page, extending };
  } catch (error) {
    if (!(error instanceof ContentProblem)) throw error;
    faults.push(...error.faults);
    return { page: null, extending: false };
  }
}

function orphan(file: string, id: string): ContentProblem {
  return problem(file, 1, 'translation-orphan', (words) => words.orphan(id));
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
