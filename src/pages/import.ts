import type { Page } from '../types.ts';
import { code, shellWord, shorten } from './markdown.ts';

/** A page the import wrote. */
export interface Written {
  file: string;
  id: string;
  title: string;
  /** Whether it adds to the page of ours of the same id. */
  extends: boolean;
  /** How many lines of the notes it holds. */
  lines: number;
}

/** A line of the notes, counted from 1. */
export interface NotesLine {
  number: number;
  text: string;
}

/** More lines than this are counted, not listed: the JSON has them all. */
const listed = 20;

/** What the import wrote, and what found no place among the topics. */
export function importPage(
  notes: string,
  folder: string,
  files: Written[],
  rest: NotesLine[],
  takenOut: number,
): Page {
  const pages = files.map(({ id, title, extends: adds, lines }) =>
    adds
      ? `- ${code(id)}: adds ${count(lines, 'line')} to our page ${code(title)}`
      : `- ${code(id)}: ${code(shorten(title, 70))}, ${count(lines, 'line')}`,
  );
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  const blocks = [
    `# Import: ${code(notes)}`,
    `Wrote ${count(files.length, 'draft')} to ${code(folder)}. All ${count(lines, 'line')} of the notes stand there.`,
    pages.join('\n'),
    ...(rest.length > 0
      ? [`No topic fits ${count(rest.length, 'line')}. They stand in ${code('imported-rest')}:`, list(rest)]
      : []),
    removed(takenOut),
    '## Next',
    next(notes, folder, files[0]!.id),
  ];
  return {
    data: data(notes, folder, lines, files, rest, [], takenOut),
    markdown: blocks.filter(Boolean).join('\n\n'),
  };
}

/** Whether the notes stand on the pages of a folder, `lines` of them in all. */
export function checkPage(
  notes: string,
  folder: string,
  lines: number,
  missing: NotesLine[],
  takenOut: number,
): Page {
  const verdict =
    missing.length === 0
      ? `All ${count(lines, 'line')} of the notes stand in ${code(folder)}.`
      : `**${count(missing.length, 'line')} of ${lines} ${missing.length === 1 ? 'is' : 'are'} missing** in ${code(folder)}:`;
  const blocks = [`# Import check: ${code(notes)}`, verdict, list(missing), removed(takenOut)];
  return {
    data: data(notes, folder, lines, [], [], missing, takenOut),
    markdown: blocks.filter(Boolean).join('\n\n'),
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
): Page['data'] {
  const plain = (some: NotesLine[]) => some.map(({ number, text }) => ({ number, text }));
  return {
    ...{ schemaVersion: 1, notes, folder, lines, files },
    ...{ rest: plain(rest), missing: plain(missing), takenOut },
  };
}

function list(lines: NotesLine[]): string {
  const items = lines
    .slice(0, listed)
    .map(({ number, text }) => `- line ${number}: ${code(shorten(text.trim(), 100))}`);
  const more = lines.length > listed ? [`- and ${lines.length - listed} more`] : [];
  return [...items, ...more].join('\n');
}

function removed(signs: number): string {
  return signs > 0 ? `Took out ${count(signs, 'control character')}: a terminal would act on them.` : '';
}

function next(notes: string, folder: string, id: string): string {
  const dir = shellWord(folder);
  return [
    `- What the drafts still need: ${code(`flinkdoc lint ${dir}`)}`,
    `- Read one: ${code(`flinkdoc show ${id} --content ${dir}`)}`,
    `- After your changes, see that nothing got lost: ${code(`flinkdoc import ${shellWord(notes)} --output ${dir} --check`)}`,
  ].join('\n');
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
