import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Lang, Playbook } from '../types.ts';
import { type ContentFile, readFiles } from './files.ts';
import { type Read, readPlaybook, readTranslation } from './playbook.ts';
import { ContentProblem, problem } from './problem.ts';
import type { Source } from './source.ts';
import { readTree } from './tree.ts';

/** A content folder as far as it could be read. */
export interface Folder {
  sources: Source[];
  /** What could not be read, and what is wrong with what could. */
  findings: Finding[];
  /** Each row lists the ways to say one thing, the English term first. */
  glossary: string[][];
}

/**
 * Reads `{en,zh}/{playbooks,trees}/*.md` and `glossary.tsv` of a content folder. A folder without `en` and `zh` has its
 * English pages in `playbooks` and `trees`. `original` finds the page that a page extends.
 */
export function readFolder(
  folder: string,
  original: (id: string) => Playbook | undefined = () => undefined,
): Folder {
  const english = ['en', 'zh'].some((lang) => existsSync(join(folder, lang))) ? join(folder, 'en') : folder;
  const chinese = join(folder, 'zh');
  const findings: Finding[] = [];
  const each = <T>(path: string, read: (file: ContentFile) => Read<T>) => {
    const { files, findings: refused } = readFiles(path);
    findings.push(...refused);
    return files.map((file) => ({ file, ...readOrReport(file, read, findings) }));
  };

  const playbooks = each(join(english, 'playbooks'), ({ file, id, text }) =>
    readPlaybook(file, id, text, original(id)),
  );
  const trees = each(join(english, 'trees'), ({ file, id, text }) => readTree(file, id, text));
  const inEnglish = new Map(playbooks.map(({ file, page }) => [file.id, page]));
  const chinesePlaybooks = each(join(chinese, 'playbooks'), ({ file, id, text }) => {
    if (!inEnglish.has(id)) throw orphan(file, id);
    const original = inEnglish.get(id);
    return original ? readTranslation(file, text, original) : { page: null, findings: [] };
  });
  const chineseTrees = each(join(chinese, 'trees'), ({ file, id, text }) => {
    if (!trees.some((tree) => tree.file.id === id)) throw orphan(file, id);
    return readTree(file, id, text, 'zh');
  });

  const sources: Source[] = [
    ...playbooks.map(
      ({ file, page, extending }): Source => ({
        ...base(file, 'en'),
        kind: 'playbook',
        page,
        extends: extending,
      }),
    ),
    ...trees.map(({ file, page }): Source => ({ ...base(file, 'en'), kind: 'tree', page })),
    ...chinesePlaybooks.map(
      ({ file, page }): Source => ({ ...base(file, 'zh'), kind: 'playbook', page, extends: false }),
    ),
    ...chineseTrees.map(({ file, page }): Source => ({ ...base(file, 'zh'), kind: 'tree', page })),
  ];
  return { sources, findings, glossary: readGlossary(join(folder, 'glossary.tsv')) };
}

function base({ file, id, text }: ContentFile, lang: Lang) {
  return { file, id, lang, lines: text.split(/\r?\n/) };
}

/** The page, though something may be wrong with it; null when it could not be read. */
function readOrReport<T>(
  file: ContentFile,
  read: (file: ContentFile) => Read<T>,
  findings: Finding[],
): { page: T | null; extending: boolean } {
  try {
    const { page, findings: wrong, extends: extending = false } = read(file);
    findings.push(...wrong);
    return { page, extending };
  } catch (error) {
    if (!(error instanceof ContentProblem)) throw error;
    findings.push(...error.findings);
    return { page: null, extending: false };
  }
}

function orphan(file: string, id: string): ContentProblem {
  return problem(file, 1, 'translation-orphan', `There is no English page "${id}" that this one translates.`);
}

function readGlossary(file: string): string[][] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) =>
      row
        .split(/[\t|]/)
        .map((term) => term.trim())
        .filter(Boolean),
    );
}
