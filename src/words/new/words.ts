export type What = 'playbook' | 'tree';

/** What `new` says of a page it began. Texts are Markdown. */
export interface NewWords {
  title: (what: What, id: string) => string;
  inPlace: (what: What, id: string, flag: string) => string;
  added: (id: string) => string;
  writeIt: (file: string) => string;
  checkIt: (command: string) => string;
  readIt: (command: string) => string;
}
