import { code, heading, numbered, paragraph, text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';
import type { Lang, Page } from '../../types.ts';

export type NewKind = 'playbook' | 'tree';

const chinese = { playbook: ' playbook', tree: '决策树' };

/** What `new` says of a page it began. */
export const newWords = inEachLanguage({
  en: {
    title: (what: NewKind, id: Words) => text`New ${what}: ${id}`,
    inPlace: (what: NewKind, id: Words, flag: Words) =>
      text`It stands in place of the ${what} ${id} that was there. To add to that one instead: ${flag}.`,
    added: (id: Words) => text`It adds to the playbook ${id}.`,
    writeIt: (file: Words) => text`Write it: ${file}`,
    checkIt: (command: Words) => text`Check it: ${command}`,
    readIt: (command: Words) => text`Read it: ${command}`,
  },
  zh: {
    title: (what, id) => text`新建${chinese[what]}：${id}`,
    inPlace: (what, id, flag) => text`它会取代原有的${chinese[what]} ${id}。只想补充原页面，请用 ${flag}。`,
    added: (id) => text`它补充 playbook ${id}。`,
    writeIt: (file) => text`写内容：${file}`,
    checkIt: (command) => text`检查：${command}`,
    readIt: (command) => text`查看：${command}`,
  },
});

/** A page that was begun. */
export interface NewPage {
  what: NewKind;
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
export function createdPage({ what, id, file, folder, stands }: NewPage, lang: Lang): Page<NewData> {
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
