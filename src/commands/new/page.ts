import { code, heading, numbered, paragraph } from '../../blocks/blocks.ts';
import type { Lang, Page } from '../../types.ts';
import { newWords, type What } from './words.ts';

/** A page that was begun. */
export interface NewPage {
  what: What;
  id: string;
  /** The file that was written. */
  file: string;
  folder: string;
  /** Whether a page of that id was there: then the new one stands in its place, or was added to it. */
  stands: 'alone' | 'in place' | 'added';
}

/** What `new --format json` prints. */
export interface NewData extends Omit<NewPage, 'folder'> {
  schemaVersion: 1;
}

/** Where the new page stands, and what to do next. */
export function newPage({ what, id, file, folder, stands }: NewPage, lang: Lang): Page<NewData> {
  const words = newWords[lang];
  const notes = {
    alone: [],
    'in place': [paragraph(words.inPlace(what, code(id), code('--extends')))],
    added: [paragraph(words.added(code(id)))],
  };
  const read = what === 'tree' ? `flinkdoc diagnose ${id}` : `flinkdoc show ${id}`;
  return {
    data: { schemaVersion: 1, what, id, file, stands },
    blocks: [
      heading(1, words.title(what, code(id))),
      ...notes[stands],
      numbered([
        words.writeIt(code(file)),
        words.checkIt(code(`flinkdoc lint ${folder}`)),
        words.readIt(code(folder.endsWith('.flinkdoc') ? read : `${read} --content ${folder}`)),
      ]),
    ],
  };
}
