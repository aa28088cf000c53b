import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readInside } from '../../content/files.ts';
import { folderForKind, pageFiles } from '../../content/layout.ts';
import { exitCodes, isSystemError, reasonOf } from '../../errors.ts';
import { missingFrom } from '../../import/coverage.ts';
import { type DraftFile, draftsOf, linesOfText } from '../../import/drafts.ts';
import { type Decoded, decode, inTheWay, writeFiles } from '../../import/files.ts';
import { picturesIn } from '../../import/pictures.ts';
import { firstLanguage } from '../../language.ts';
import type { Library } from '../../library/library.ts';
import type { Io, Lang, Outcome } from '../../types.ts';
import { shorten } from '../shared/text.ts';
import * as errors from './errors.ts';
import { checkPage, importPage, type NotesLine } from './page.ts';

export interface ImportOptions {
  output: string;
  force?: boolean;
  check?: boolean;
}

/** Larger than the notes of any person. */
const largest = { notes: 8 * 1024 * 1024, page: 1024 * 1024 };

/** `flinkdoc import <notes> -o <dir>`: drafts of pages in `<dir>`. With `--check`, whether all lines stand there. */
export async function importCommand(
  library: Library,
  file: string,
  options: ImportOptions,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<Outcome> {
  const notes = read(resolve(cwd, file), file);
  if (linesOfText(notes.text).length === 0) throw errors.noText(file);
  const place = folderForKind(resolve(cwd, options.output), firstLanguage, 'playbooks');
  const folder: Folder = { path: resolve(cwd, options.output, place), shown: join(options.output, place) };
  return options.check
    ? check(file, notes, options.output, resolve(cwd, options.output), library.lang)
    : write(library, file, notes, options, folder, dirname(resolve(cwd, file)));
}

/** Where the drafts stand, and how that is told. */
interface Folder {
  path: string;
  shown: string;
}

async function write(
  library: Library,
  file: string,
  notes: Decoded,
  { output, force = false }: ImportOptions,
  { path, shown }: Folder,
  beside: string,
): Promise<Outcome> {
  const { files, rest } = await draftsOf(notes.text, nameOf(file), library);
  const tooLarge = files.find(({ text }) => Buffer.byteLength(text) > largest.page);
  if (tooLarge) throw errors.largeTopic(shorten(tooLarge.title, 60));
  try {
    refuseToOverwrite(
      inTheWay(path, files.map(nameOfPage), force).map((one) => join(shown, basename(one))),
      force,
    );
    writeFiles(
      path,
      files.map((draft) => ({ name: nameOfPage(draft), text: draft.text })),
    );
  } catch (error) {
    throw isSystemError(error) ? errors.unwritable(shown, reasonOf(error)) : error;
  }
  const written = files.map(({ text: _, ...page }) => ({ file: join(shown, nameOfPage(page)), ...page }));
  return {
    page: importPage(
      { notes: file, folder: output, files: written, rest, takenOut: notes.takenOut },
      missingPictures(notes.text, beside),
      library.lang,
    ),
    exitCode: exitCodes.ok,
  };
}

/** The pictures of notes that do not stand where the notes, in the folder `beside`, say. */
function missingPictures(text: string, beside: string): NotesLine[] {
  const isThere = (path: string) => existsSync(join(beside, path)) || existsSync(resolve(beside, path));
  return picturesIn(linesOfText(text))
    .filter(({ path }) => !isThere(path) && !isThere(decoded(path)))
    .map(({ number, path }) => ({ number, text: path }));
}

/** A path without the escapes of an address. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function check(file: string, notes: Decoded, output: string, root: string, lang: Lang): Outcome {
  const pages = pageFiles(root)
    .filter(({ kind, lang }) => kind === 'playbooks' && lang === firstLanguage)
    .flatMap((page) => {
      const got = readInside(root, join(root, page.path));
      return 'text' in got ? [got.text] : [];
    });
  if (pages.length === 0) throw errors.noPages(output, `flinkdoc import ${file} --output ${output}`);
  const lines = linesOfText(notes.text);
  const missing = missingFrom(pages, lines);
  return {
    page: checkPage(file, output, lines.length, missing, notes.takenOut, lang),
    exitCode: missing.length === 0 ? exitCodes.ok : exitCodes.no,
  };
}

function read(path: string, file: string): Decoded {
  if (!existsSync(path)) throw errors.noFile(file);
  const status = statSync(path);
  if (!status.isFile()) throw errors.notAFile(file);
  if (status.size > largest.notes) throw errors.tooLarge(file);
  const decoded = decode(readBytes(path, file));
  if (decoded) return decoded;
  throw errors.notUtf8(file);
}

function readBytes(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw errors.unreadableNotes(file, reasonOf(error));
  }
}

function refuseToOverwrite(paths: string[], force: boolean): void {
  const [first, ...others] = paths;
  if (first === undefined) return;
  throw force ? errors.folderInTheWay(first, others.length) : errors.exists(first, others.length);
}

const nameOfPage = ({ id }: Pick<DraftFile, 'id'>) => `${id}.md`;
const nameOf = (file: string) => basename(file).replace(/\.[^.]*$/, '');
