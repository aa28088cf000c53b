import { text } from '../../../blocks/blocks.ts';
import type { NewWords } from './words.ts';

const kinds = { playbook: ' playbook', tree: '决策树' };

export const zh: NewWords = {
  title: (what, id) => text`新建${kinds[what]}：${id}`,
  inPlace: (what, id, flag) => text`它会取代原有的${kinds[what]} ${id}。只想补充原页面，请用 ${flag}。`,
  added: (id) => text`它补充 playbook ${id}。`,
  writeIt: (file) => text`写内容：${file}`,
  checkIt: (command) => text`检查：${command}`,
  readIt: (command) => text`查看：${command}`,
};
