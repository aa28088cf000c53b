import type { ImportWords } from './words.ts';

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

export const en: ImportWords = {
  title: (notes) => `# Import: ${notes}`,
  checkTitle: (notes) => `# Import check: ${notes}`,
  wrote: (drafts, folder, lines) =>
    `Wrote ${count(drafts, 'draft')} to ${folder}. All ${count(lines, 'line')} of the notes stand there.`,
  adds: (id, lines, title) => `${id}: adds ${count(lines, 'line')} to our page ${title}`,
  begins: (id, title, lines) => `${id}: ${title}, ${count(lines, 'line')}`,
  rest: (lines, page) => `No topic fits ${count(lines, 'line')}. They stand in ${page}:`,
  all: (lines, folder) => `All ${count(lines, 'line')} of the notes stand in ${folder}.`,
  missing: (missing, lines, folder) =>
    `**${count(missing, 'line')} of ${lines} ${missing === 1 ? 'is' : 'are'} missing** in ${folder}:`,
  line: (number, text) => `line ${number}: ${text}`,
  more: (number) => `and ${number} more`,
  takenOut: (signs) => `Took out ${count(signs, 'control character')}: a terminal would act on them.`,
  next: '## Next',
  lint: (command) => `What the drafts still need: ${command}`,
  read: (command) => `Read one: ${command}`,
  check: (command) => `After your changes, see that nothing got lost: ${command}`,
};
