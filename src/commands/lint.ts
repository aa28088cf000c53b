import { existsSync, statSync, writeFileSync } from 'node:fs';
import { type Code, codes } from '../content/codes.ts';
import { fix } from '../content/fix.ts';
import { readFolder } from '../content/folder.ts';
import { lint } from '../content/lint.ts';
import type { Known } from '../content/source.ts';
import { readFacts } from '../content/tables.ts';
import { exitCodes, FlinkdocError } from '../errors.ts';
import { lintPage } from '../pages/lint.ts';
import type { Library, Outcome } from '../types.ts';

export interface LintOptions {
  fix?: boolean;
}

/** `flinkdoc lint [dir...]`: our own pages may be pointed to from any folder. `data` is the folder of the tables. */
export function lintCommand(
  library: Library,
  data: string,
  folders: string[],
  options: LintOptions,
): Outcome {
  for (const folder of folders) expectFolder(folder);
  const fixed = options.fix ? folders.flatMap(fixFolder) : [];
  const trees = library.entries().filter((entry) => entry.kind === 'tree');
  const known: Known = {
    playbooks: new Set(
      library
        .entries()
        .filter((entry) => entry.kind !== 'tree')
        .map((entry) => entry.id),
    ),
    trees: new Map(trees.map(({ id }) => [id, library.tree(id)!])),
    facts: readFacts(data),
  };
  const findings = folders
    .flatMap((folder) => lint(folder, known))
    .map((finding) => ({ ...finding, ...codes[finding.code as Code] }));
  const clean = findings.every(({ severity }) => severity === 'warning');
  return { page: lintPage(folders, fixed, findings), exitCode: clean ? exitCodes.ok : exitCodes.no };
}

function expectFolder(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new FlinkdocError(
      `There is no folder "${folder}".`,
      'Name a folder with playbooks/ and trees/ in it.',
    );
  if (readFolder(folder).sources.length === 0)
    throw new FlinkdocError(
      `"${folder}" has no pages.`,
      'Pages are Markdown files in playbooks/ and trees/, or in en/playbooks/ and en/trees/.',
    );
}

/** Mends the files that need it; the names of those. */
function fixFolder(folder: string): string[] {
  return readFolder(folder).sources.flatMap(({ file, lines }) => {
    const text = lines.join('\n');
    const mended = fix(text);
    if (mended === text) return [];
    writeFileSync(file, mended);
    return [file];
  });
}
