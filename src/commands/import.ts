import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pageNames } from '../content/files.ts';
import { placeOf } from '../content/layout.ts';
import { exitCodes, FlinkdocError } from '../errors.ts';
import { missingLines } from '../import/coverage.ts';
import { importNotes } from '../import/import-notes.ts';
import { readNotesFile } from '../import/read-notes-file.ts';
import { writeAll } from '../import/write-all.ts';
import type { Library } from '../library/library.ts';
import { checkedPage, importedPage } from '../pages/import.ts';
import type { Io, Outcome } from '../types.ts';

export interface ImportOptions {
  output: string;
  check?: boolean;
  force?: boolean;
}

/** `flinkdoc import <notes>`: drafts of the notes' topics, or with `check` what of the notes the pages have lost since. */
export async function importCommand(
  library: Library,
  glossary: string[][],
  notes: string,
  { output, check, force }: ImportOptions,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<Outcome> {
  const text = readNotesFile(resolve(cwd, notes), notes);
  const folder = join(output, placeOf(resolve(cwd, output), 'en', 'playbooks'));
  if (check) {
    const pages = pageNames(resolve(cwd, folder)).map((name) =>
      readFileSync(resolve(cwd, folder, name), 'utf8'),
    );
    const missing = missingLines(text, pages);
    const exitCode = missing.length === 0 ? exitCodes.ok : exitCodes.no;
    return { page: checkedPage(notes, output, missing), exitCode };
  }
  const { drafts, rest } = await importNotes(text, basename(notes), library, glossary);
  if (drafts.length === 0)
    throw new FlinkdocError(`"${notes}" is empty.`, 'Name a Markdown file with notes.');
  const files = drafts.map((draft) => ({ ...draft, file: join(folder, `${draft.id}.md`) }));
  const [there] = files.filter(({ file }) => existsSync(resolve(cwd, file)));
  if (there && !force)
    throw new FlinkdocError(
      `"${there.file}" is there already. Nothing was written.`,
      'Name another folder, or write over it with --force.',
    );
  writeAll(files.map((draft) => ({ path: resolve(cwd, draft.file), text: draft.text })));
  return { page: importedPage(notes, output, files, rest), exitCode: exitCodes.ok };
}
