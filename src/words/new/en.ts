import type { NewWords } from './words.ts';

export const en: NewWords = {
  title: (what, id) => `# New ${what}: ${id}`,
  inPlace: (what, id, flag) =>
    `It stands in place of the ${what} ${id} that was there. To add to that one instead: ${flag}.`,
  added: (id) => `It adds to the playbook ${id}.`,
  writeIt: (file) => `Write it: ${file}`,
  checkIt: (command) => `Check it: ${command}`,
  readIt: (command) => `Read it: ${command}`,
};
