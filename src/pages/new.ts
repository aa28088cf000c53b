import type { Page } from '../types.ts';
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
export function newPage({ what, id, file, folder, stands }: NewPage): Page {
  const notes = {
    alone: '',
    'in place': `It stands in place of the ${what} ${code(id)} that was there. To add to that one instead: ${code('--extends')}.`,
    added: `It adds to the playbook ${code(id)}.`,
  };
  const read = what === 'tree' ? `flinkdoc diagnose ${id}` : `flinkdoc show ${id}`;
  const next = [
    `1. Write it: ${code(file)}`,
    `2. Check it: ${code(`flinkdoc lint ${folder}`)}`,
    `3. Read it: ${code(folder.endsWith('.flinkdoc') ? read : `${read} --content ${folder}`)}`,
  ];
  return {
    data: { schemaVersion: 1, what, id, file, stands },
    markdown: [`# New ${what}: ${code(id)}`, notes[stands], next.join('\n')].filter(Boolean).join('\n\n'),
  };
}
