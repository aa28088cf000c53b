import type { Words } from '../../../blocks/blocks.ts';

export type What = 'playbook' | 'tree';

/** What `new` says of a page it began.  */
export interface NewWords {
  title: (what: What, id: Words) => Words;
  inPlace: (what: What, id: Words, flag: Words) => Words;
  added: (id: Words) => Words;
  writeIt: (file: Words) => Words;
  checkIt: (command: Words) => Words;
  readIt: (command: Words) => Words;
}
