import { type Block, bullets, code, heading, paragraph } from '../../blocks/blocks.ts';
import type { Count, Positive } from '../../numbers.ts';
import type { Lang, Page } from '../../types.ts';
import { shellWord, shorten } from '../shared/text.ts';
import { type ImportWords, importWords } from './words.ts';

/** A page the import wrote. */
export interface Written {
  file: string;
  id: string;
  /** Of an addition, the title of the page it adds to. */
  title: string;
  /** Whether it adds to the page of ours of the same id. */
  extends: boolean;
  /** How many lines of the notes it holds. */
  lines: Positive;
}

/** A line of the notes. */
export interface NotesLine {
  number: Positive;
  text: string;
}

/** What `import --format json` prints. */
export interface ImportData {
  schemaVersion: 1;
  /** The file that was read. */
  notes: string;
  /** The content folder of the drafts. */
  folder: string;
  /** Those of the notes that are not blank. */
  lines: Positive;
  /** The drafts that were written; none with `--check`. */
  files: Written[];
  /** Those that belong to no topic; they stand on the page `imported-rest`. */
  rest: NotesLine[];
  /** With `--check`: those that stand on no page. */
  missing: NotesLine[];
  /** Pictures that do not stand where the notes say, and the lines that show them. */
  missingPictures: NotesLine[];
  /** Control characters taken out of the notes. */
  takenOut: Count;
}

/** More lines than this are counted, not listed: the JSON has them all. */
const listed = 20;

/** What the import wrote, what found no place among the topics, and the pictures that are missing. */
export function importPage(
  {
    notes,
    folder,
    files,
    rest,
    takenOut,
  }: Pick<ImportData, 'notes' | 'folder' | 'files' | 'rest' | 'takenOut'>,
  pictures: NotesLine[],
  lang: Lang,
): Page<ImportData> {
  const words = importWords[lang];
  const pages = files.map(({ id, title, extends: adds, lines }) =>
    adds ? words.adds(code(id), lines, code(title)) : words.begins(code(id), code(shorten(title, 70)), lines),
  );
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  return {
    data: { ...data(notes, folder, lines, files, rest, [], takenOut), missingPictures: pictures },
    blocks: [
      heading(1, words.title(code(notes))),
      paragraph(words.wrote(files.length, code(folder), lines)),
      bullets(pages),
      ...(rest.length > 0
        ? [paragraph(words.rest(rest.length, code('imported-rest'))), list(rest, words)]
        : []),
      ...(pictures.length > 0 ? [paragraph(words.noPictures(pictures.length)), list(pictures, words)] : []),
      ...removed(takenOut, words),
      heading(2, words.next),
      next(notes, folder, files[0]!.id, words),
    ],
  };
}

/** Whether the notes stand on the pages of a folder, `lines` of them in all. */
export function checkPage(
  notes: string,
  folder: string,
  lines: number,
  missing: NotesLine[],
  takenOut: number,
  lang: Lang,
): Page<ImportData> {
  const words = importWords[lang];
  const verdict =
    missing.length === 0
      ? words.all(lines, code(folder))
      : words.missing(missing.length, lines, code(folder));
  return {
    data: data(notes, folder, lines, [], [], missing, takenOut),
    blocks: [
      heading(1, words.checkTitle(code(notes))),
      paragraph(verdict),
      ...(missing.length > 0 ? [list(missing, words)] : []),
      ...removed(takenOut, words),
    ],
  };
}

function data(
  notes: string,
  folder: string,
  lines: number,
  files: Written[],
  rest: NotesLine[],
  missing: NotesLine[],
  takenOut: number,
): ImportData {
  const plain = (some: NotesLine[]) => some.map(({ number, text }) => ({ number, text }));
  return {
    ...{ schemaVersion: 1, notes, folder, lines, files },
    ...{ rest: plain(rest), missing: plain(missing), missingPictures: [], takenOut },
  };
}

function list(lines: NotesLine[], words: ImportWords): Block {
  const items = lines
    .slice(0, listed)
    .map(({ number, text }) => words.line(number, code(shorten(text.trim(), 100))));
  return bullets([...items, ...(lines.length > listed ? [words.more(lines.length - listed)] : [])]);
}

function removed(signs: number, words: ImportWords): Block[] {
  return signs > 0 ? [paragraph(words.takenOut(signs))] : [];
}

function next(notes: string, folder: string, id: string, words: ImportWords): Block {
  const dir = shellWord(folder);
  return bullets([
    words.lint(code(`flinkdoc lint ${dir}`)),
    words.read(code(`flinkdoc show ${id} --content ${dir}`)),
    words.check(code(`flinkdoc import ${shellWord(notes)} --output ${dir} --check`)),
  ]);
}
