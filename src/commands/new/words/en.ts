import { text } from '../../../blocks/blocks.ts';
import type { NewWords } from './words.ts';

export const en: NewWords = {
  title: (what, id) => text`New ${what}: ${id}`,
  inPlace: (what, id, flag) =>
    text`It stands in place of the ${what} ${id} that was there. To add to that one instead: ${flag}.`,
  added: (id) => text`It adds to the playbook ${id}.`,
  writeIt: (file) => text`Write it: ${file}`,
  checkIt: (command) => text`Check it: ${command}`,
  readIt: (command) => text`Read it: ${command}`,
};
