import { existsSync, statSync, writeFileSync } from 'node:fs';
import { type Code, codes } from '../content/codes.ts';
import { fix } from '../content/fix.ts';
import { type Folder, readFolder } from '../content/folder.ts';
import { lint } from '../content/lint.ts';
import type { Known, Source } from '../content/source.ts';
import { readFacts } from '../content/tables.ts';
import { exitCodes, FlinkdocError } from '../errors.ts';
import { lintPage } from '../pages/lint.ts';
import type { Library, Outcome } from '../types.ts';

export interface LintOptions {
  fix?: boolean;
}

/** `flinkdoc lint <dir...>`: our own pages may be pointed to from any folder. `data` is the folder of the tables. */
export function lintCommand(library: Library, data: string, paths: string[], options: LintOptions): Outcome {
  const read = paths.map(readExisting);
  const fixed = options.fix ? read.flatMap(({ sources }) => sources.flatMap(mend)) : [];
  const folders = fixed.length > 0 ? paths.map(readExisting) : read;
  const known = knownOf(library, data);
  const findings = folders
    .flatMap((folder) => lint(folder, known))
    .map((finding) => ({ ...finding, ...codes[finding.code as Code] }));
  const clean = findings.every(({ severity }) => severity === 'warning');
  return { page: lintPage(paths, fixed, findings), exitCode: clean ? exitCodes.ok : exitCodes.no };
}

function readExisting(path: string): Folder {
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new FlinkdocError(
      `There is no folder "${path}".`,
      'Name a folder with playbooks/ and trees/ in it.',
    );
  const folder = readFolder(path);
  if (folder.sources.length + folder.findings.length > 0) return folder;
  throw new FlinkdocError(
    `"${path}" has no pages.`,
    'Pages are Markdown files in playbooks/ and trees/, or in en/playbooks/ and en/trees/.',
  );
}

/** Mends a file that needs it, and names it. */
function mend({ file, lines }: Source): string[] {
  const text = lines.join('\n');
  const mended = fix(text);
  if (mended === text) return [];
  writeFileSync(file, mended);
  return [file];
}

function knownOf(library: Library, data: string): Known {
  const entries = library.entries();
  const trees = entries.filter((entry) => entry.kind === 'tree').map(({ id }) => library.tree(id)!);
  return {
    playbooks: new Set(entries.filter((entry) => entry.kind !== 'tree').map(({ id }) => id)),
    trees: new Map(trees.map((tree) => [tree.id, tree])),
    facts: readFacts(data),
  };
}
