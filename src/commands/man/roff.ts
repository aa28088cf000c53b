import type { ManData, ManSection } from './manual.ts';

/** The page of the manual in the man macros of roff. `date` is that of the version, where it is known. */
export const roff = ({ sections }: ManData, version: string, date = ''): string =>
  [
    `.TH FLINKDOC 1 "${date}" "flinkdoc ${version}" "User Commands"`,
    ...sections.flatMap((section) => write(section, '.SH')),
    '',
  ].join('\n');

function write(
  { title, text: said, lines, entries, sections }: ManSection,
  request: '.SH' | '.SS',
): string[] {
  return [
    `${request} ${text(title)}`,
    ...said.map(text),
    ...(lines.length > 0 ? ['.nf', ...lines.map(text), '.fi'] : []),
    ...entries.flatMap(({ name, does }) => ['.TP', `.B ${text(name)}`, text(does)]),
    ...sections.flatMap((section) => write(section, '.SS')),
  ];
}

/** Text that roff prints as it stands, in lines of at most 80 signs: a new line is a space. */
function text(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/(.{50,78}) /g, '$1\n')
    .replace(/^[.']/gm, '\\&$&');
}
