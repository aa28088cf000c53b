import type { Page } from '../types.ts';
import type { NewWords } from '../words/new/words.ts';
import { code } from './markdown.ts';

/** A page that was begun. */
export interface NewPage {
  what: 'playbook' | 'tree';
  id: string;
  file: string;
  folder: string;
  /** Whether a page of that id was there: then the new one stands in its place, or was added to it. */
  stands: 'alone' | 'in place' | 'added';
}

/** Where the new page stands, and what to do next. */
export function newPage({ what, id, file, folder, stands }: NewPage, words: NewWords): Page {
  const notes = {
    alone: '',
    'in place': words.inPlace(what, code(id), code('--extends')),
    added: words.added(code(id)),
  };
  const read = what === 'tree' ? `flinkdoc diagnose ${id}` : `flinkdoc show ${id}`;
  const next = [
    `1. ${words.writeIt(code(file))}`,
    `2. ${words.checkIt(code(`flinkdoc lint ${folder}`))}`,
    `3. ${words.readIt(code(folder.endsWith('.flinkdoc') ? read : `${read} --content ${folder}`))}`,
  ];
  return {
    data: { schemaVersion: 1, what, id, file, stands },
    markdown: [words.title(what, code(id)), notes[stands], next.join('\n')].filter(Boolean).join('\n\n'),
  };
}
