import { strong, text } from '../../../blocks/blocks.ts';
import type { ImportWords } from './words.ts';

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

export const en: ImportWords = {
  title: (notes) => text`Import: ${notes}`,
  checkTitle: (notes) => text`Import check: ${notes}`,
  wrote: (drafts, folder, lines) =>
    text`Wrote ${count(drafts, 'draft')} to ${folder}. All ${count(lines, 'line')} of the notes stand there.`,
  adds: (id, lines, title) => text`${id}: adds ${count(lines, 'line')} to our page ${title}`,
  begins: (id, title, lines) => text`${id}: ${title}, ${count(lines, 'line')}`,
  rest: (lines, page) => text`No topic fits ${count(lines, 'line')}. They stand in ${page}:`,
  all: (lines, folder) => text`All ${count(lines, 'line')} of the notes stand in ${folder}.`,
  missing: (missing, lines, folder) =>
    text`${strong(`${count(missing, 'line')} of ${lines} ${missing === 1 ? 'is' : 'are'} missing`)} in ${folder}:`,
  line: (number, quoted) => text`line ${number}: ${quoted}`,
  more: (number) => text`and ${number} more`,
  takenOut: (signs) => text`Took out ${count(signs, 'control character')}: a terminal would act on them.`,
  next: 'Next',
  lint: (command) => text`What the drafts still need: ${command}`,
  read: (command) => text`Read one: ${command}`,
  check: (command) => text`After your changes, see that nothing got lost: ${command}`,
};
