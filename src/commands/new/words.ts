import { text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';

export type What = 'playbook' | 'tree';

const chinese = { playbook: ' playbook', tree: '决策树' };

/** What `new` says of a page it began. */
export const newWords = inEachLanguage({
  en: {
    title: (what: What, id: Words) => text`New ${what}: ${id}`,
    inPlace: (what: What, id: Words, flag: Words) =>
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
