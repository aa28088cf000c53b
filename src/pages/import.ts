import type { Page } from '../types.ts';
import { code, shorten } from './markdown.ts';

/** A page that was made of notes. */
export interface ImportedFile {
  id: string;
  title: string;
  file: string;
  extends: { id: string } | null;
}

interface Line {
  number: number;
  text: string;
}

/** What became of the notes, and what to do next. `rest` are the lines that belong to no topic. */
export function importedPage(notes: string, folder: string, files: ImportedFile[], rest: Line[]): Page {
  const [first] = files;
  const item = ({ id, title, extends: original }: ImportedFile) =>
    `- ${code(id)} ${title}${original ? ': adds to the playbook of that id' : ''}`;
  const blocks = [
    `# Import: ${code(notes)}`,
    `Written to ${code(folder)}, ${files.length} ${files.length === 1 ? 'page' : 'pages'}:`,
    files.map(item).join('\n'),
    rest.length === 0
      ? 'Every line has its place.'
      : `${rest.length} ${rest.length === 1 ? 'line belongs' : 'lines belong'} to no topic, and ${rest.length === 1 ? 'stands' : 'stand'} on the page ${code('imported-rest')}.`,
    '## Next',
    [
      `1. See what is still to write: ${code(`flinkdoc lint ${folder}`)}`,
      `2. Read a page: ${code(`flinkdoc show ${first?.id} --content ${folder}`)}`,
      `3. After your changes, see that nothing of the notes got lost: ${code(`flinkdoc import ${notes} --output ${folder} --check`)}`,
    ].join('\n'),
  ];
  const written = files.map(({ id, title, file, extends: original }) => ({
    id,
    title,
    file,
    extends: original !== null,
  }));
  return {
    data: { schemaVersion: 1, notes, files: written, rest, missing: [] },
    markdown: blocks.join('\n\n'),
  };
}

/** The lines of the notes that stand on no page of the folder. */
export function checkedPage(notes: string, folder: string, missing: Line[]): Page {
  const found =
    missing.length === 0
      ? `Every line of the notes stands in ${code(folder)}.`
      : `${missing.length} ${missing.length === 1 ? 'line stands' : 'lines stand'} on no page of ${code(folder)}:`;
  const lines = missing.map(({ number, text }) => `- line ${number}: ${code(shorten(text.trim(), 100))}`);
  return {
    data: { schemaVersion: 1, notes, files: [], rest: [], missing },
    markdown: [`# Check: ${code(notes)}`, found, lines.join('\n')].filter(Boolean).join('\n\n'),
  };
}
